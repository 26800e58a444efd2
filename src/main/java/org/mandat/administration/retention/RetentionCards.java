package org.mandat.administration.retention;

import java.util.List;

import org.mandat.administration.Card;
import org.mandat.platform.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What goes tonight, and how many legal holds stand. */
@Component
@Order(18)
class RetentionCards implements Card.Source {

	private final RetentionPreview preview;

	RetentionCards(RetentionPreview preview) {
		this.preview = preview;
	}

	@Override
	public List<Card> cards(Page page, boolean machine) {
		List<RetentionLine> lines = this.preview.lines(machine);
		long night = lines.stream().mapToLong(RetentionLine::night).sum();
		return List.of(new Card("retention", Card.State.GOOD,
				List.of(page.text("administration.retention.words", lines.size(), night),
						page.text("administration.retention.holds", this.preview.holds())),
				null, page.url("administration", "retention")));
	}

}
