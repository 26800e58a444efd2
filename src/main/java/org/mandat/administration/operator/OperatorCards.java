package org.mandat.administration.operator;

import java.util.List;

import org.mandat.administration.Card;
import org.mandat.administration.operator.OperatorFacts.Facts;
import org.mandat.platform.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the operator is named and can be reached, as every page and paper needs it. */
@Component
@Order(30)
class OperatorCards implements Card.Source {

	private final OperatorFacts facts;

	OperatorCards(OperatorFacts facts) {
		this.facts = facts;
	}

	@Override
	public List<Card> cards(Page page, boolean machine) {
		Facts known = this.facts.facts();
		String href = page.url("administration", "operator");
		if (known.name().isEmpty() || known.contact().isEmpty()) {
			return List.of(new Card("operator", Card.State.LOOK, List.of(page.text("administration.operator.wanting")),
					page.text("administration.operator.wanting.advice"), href));
		}
		return List.of(new Card("operator", Card.State.GOOD,
				List.of(page.text("administration.operator.named", known.name(), known.contact())), null, href));
	}

}
