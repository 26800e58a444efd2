package org.mandat.administration.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.administration.Card;
import org.mandat.platform.audit.ChainChecks;
import org.mandat.platform.audit.ChainChecks.ChainCheck;
import org.mandat.platform.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the audit chain stands: broken, not checked for long, or well. */
@Component
@Order(15)
class AuditCards implements Card.Source {

	private static final Duration LONG = Duration.ofDays(35);

	private final ChainChecks checks;

	private final Clock clock;

	AuditCards(ChainChecks checks, Clock clock) {
		this.checks = checks;
		this.clock = clock;
	}

	@Override
	public List<Card> cards(Page page, boolean machine) {
		if (!page.may(AdministrationPermissions.AUDIT)) {
			return List.of();
		}
		String href = page.url("administration", "audit");
		Optional<ChainCheck> newest = this.checks.newest();
		if (newest.isEmpty() || newest.get().doneAt() == null) {
			return List.of(new Card("audit", Card.State.LOOK, List.of(page.text("administration.audit.unchecked")),
					page.text("administration.audit.unchecked.advice"), href));
		}
		ChainCheck check = newest.get();
		if (check.broken() != null) {
			return List
				.of(new Card("audit", Card.State.BAD, List.of(page.text("administration.audit.broken", check.broken())),
						page.text("administration.audit.broken.advice"), href));
		}
		boolean old = check.askedAt().isBefore(this.clock.instant().minus(LONG));
		return List.of(new Card("audit", old ? Card.State.LOOK : Card.State.GOOD,
				List.of(page.text("administration.audit.whole", page.moment(check.askedAt()), check.links())),
				old ? page.text("administration.audit.unchecked.advice") : null, href));
	}

}
