package org.mandat.administration.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.platform.audit.ChainChecks;
import org.mandat.platform.audit.ChainChecks.Head;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The head of the space's audit chain on paper: whoever keeps it can show later that
 * nothing before it was changed, not even by the operator.
 */
@Component
@Order(95)
class HeadPaper implements PaperKind {

	private static final int GROUP = 16;

	private final ChainChecks checks;

	private final Messages messages;

	HeadPaper(ChainChecks checks, Messages messages) {
		this.checks = checks;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "audit-head";
	}

	@Override
	public String permission() {
		return AdministrationPermissions.AUDIT;
	}

	@Override
	public String nameKey() {
		return "administration.head.title";
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		return this.checks.head().map((head) -> content(order.language(), head));
	}

	private Content content(Language language, Head head) {
		List<List<Grid.Cell>> rows = new ArrayList<>();
		for (int from = 0; from < head.digits().length(); from += GROUP) {
			rows.add(List.of(Grid.Cell.of(String.valueOf(from / GROUP + 1)),
					Grid.Cell.of(head.digits().substring(from, from + GROUP))));
		}
		Grid digits = new Grid(text(language, "administration.head.caption"),
				List.of(new Grid.Column(text(language, "administration.head.line"), 1),
						new Grid.Column(text(language, "administration.head.digits"), 6)),
				rows);
		return new Content(text(language, "administration.head.title"), null,
				List.of(text(language, "administration.head.lead", head.number(), Formats.moment(language, head.at()))),
				List.of(new Section(text(language, "administration.head.digits"), List.of(digits))), List.of(),
				List.of());
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

}
