package org.mandat.administration.start;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.administration.Card;
import org.mandat.administration.Operator;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the administration. */
@Controller
class OverviewController {

	private final ObjectProvider<Card.Source> sources;

	private final Operator operator;

	OverviewController(ObjectProvider<Card.Source> sources, Operator operator) {
		this.sources = sources;
		this.operator = operator;
	}

	@GetMapping("/s/{space}/administration")
	@Requires(AdministrationPermissions.READ)
	Reply show(Page page) {
		boolean machine = page.may(AdministrationPermissions.OPERATE) && this.operator.here();
		List<Card> cards = this.sources.orderedStream()
			.flatMap((source) -> source.cards(page, machine).stream())
			.sorted(Comparator.comparing(Card::state))
			.toList();
		long wanting = cards.stream().filter((card) -> card.state() != Card.State.GOOD).count();
		return page.show("administration/start/show", Map.of("cards", cards, "wanting", wanting, "machine", machine));
	}

}
