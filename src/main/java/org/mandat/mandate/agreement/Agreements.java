package org.mandat.mandate.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Spoken;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agrees, renews and ends. Refuses days that cannot be meant, a post that is not of the
 * space, and a second agreement beside one that stands.
 */
@Service
class Agreements {

	static final String KIND = "agreement";

	/** Beyond a term of office nothing is assumed; what lasts is decided. */
	private static final int YEARS = 5;

	private static final String MEANWHILE = "mandate.agreement.refused.meanwhile";

	private final AgreementRepository rows;

	private final AgreementReminders reminders;

	private final Posts posts;

	private final Spaces spaces;

	private final SpaceDays days;

	private final SearchIndex search;

	private final AuditTrail audit;

	Agreements(AgreementRepository rows, AgreementReminders reminders, Posts posts, Spaces spaces, SpaceDays days,
			SearchIndex search, AuditTrail audit) {
		this.rows = rows;
		this.reminders = reminders;
		this.posts = posts;
		this.spaces = spaces;
		this.days = days;
		this.search = search;
		this.audit = audit;
	}

	/**
	 * Keeps what was agreed; what it renews stays as renewed.
	 * @param version of what it renews, as it was before the eyes of whoever renews
	 */
	@Transactional
	Outcome<UUID> agree(Agreeing agreeing, Text words, long version) {
		Optional<Outcome<UUID>> no = refused(agreeing);
		if (no.isPresent()) {
			return no.get();
		}
		UUID before = agreeing.renews();
		if (before != null && !renewable(before, agreeing.duty(), version)) {
			return Outcome.refused(MEANWHILE);
		}
		return keep(agreeing, (before == null) ? words : whole(before, words));
	}

	/** Ends it before its day, with a reason. */
	@Transactional
	Outcome<UUID> end(Agreement before, Worded reason, long version) {
		if (!this.rows.close(before.id(), "ended", reason, version)) {
			return Outcome.refused(MEANWHILE);
		}
		this.reminders.settle(before.id());
		this.audit.changed("mandate.agreement-ended", KIND, before.id(), before, reason);
		return Outcome.done(before.id());
	}

	/** Words that stay as they were keep their other languages. */
	private Text whole(UUID before, Text words) {
		return this.rows.find(before, Languages.SOURCE)
			.map(Agreement::words)
			.filter((said) -> said.forms().entrySet().containsAll(words.forms().entrySet()))
			.orElse(words);
	}

	private Outcome<UUID> keep(Agreeing agreeing, Text words) {
		UUID before = agreeing.renews();
		UUID id = Ids.next();
		if (!this.rows.insert(id, agreeing, words)) {
			if (before != null) {
				throw new IllegalStateException("two agreements on a duty were open at once");
			}
			return Outcome.refused(MEANWHILE);
		}
		if (before == null) {
			this.audit.created("mandate.agreement-kept", KIND, id, List.of(agreeing, words));
		}
		else {
			this.reminders.settle(before);
			this.audit.changed("mandate.agreement-renewed", KIND, before, "open", List.of(id, agreeing, words));
		}
		index(id, agreeing, words);
		return Outcome.done(id);
	}

	private boolean renewable(UUID before, String duty, long version) {
		return this.rows.find(before, Languages.SOURCE).filter((one) -> one.duty().equals(duty)).isPresent()
				&& this.rows.close(before, "renewed", null, version);
	}

	private Optional<Outcome<UUID>> refused(Agreeing agreeing) {
		LocalDate today = this.days.here().today();
		if (!Agreement.BODIES.contains(agreeing.body())) {
			return Optional.of(Outcome.refused("mandate.agreement.refused.body"));
		}
		if (agreeing.on().isAfter(today) || agreeing.on().isBefore(today.minusYears(YEARS))) {
			return Optional.of(Outcome.refused("mandate.agreement.refused.on"));
		}
		if (!agreeing.until().isAfter(today) || agreeing.until().isAfter(today.plusYears(YEARS))) {
			return Optional.of(Outcome.refused("mandate.agreement.refused.until"));
		}
		return this.posts.find(agreeing.post()).isEmpty()
				? Optional.of(Outcome.refused("mandate.agreement.refused.post")) : Optional.empty();
	}

	/** By its words and by its document. */
	private void index(UUID id, Agreeing agreeing, Text words) {
		this.spaces.byId(Spoken.here())
			.ifPresent(
					(space) -> words.forms()
						.forEach((lang,
								said) -> this.search.put(new SearchIndex.Entry(space.id(), KIND, id, lang, said,
										agreeing.document(), "/s/" + space.slug() + "/mandate/agreements/" + id, false,
										agreeing.on()))));
	}

}
