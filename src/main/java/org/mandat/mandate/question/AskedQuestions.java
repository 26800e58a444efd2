package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Spoken;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks, changes, closes. Refuses a post that is not of the space, an organisation or duty
 * that the pack does not know, and days that cannot be meant.
 */
@Service
class AskedQuestions {

	static final String KIND = "question";

	private final AskedRepository rows;

	private final AskedReminders reminders;

	private final Posts posts;

	private final Duties duties;

	private final Spaces spaces;

	private final AskingChoices choices;

	private final SpaceDays days;

	private final SearchIndex search;

	private final AuditTrail audit;

	AskedQuestions(AskedRepository rows, AskedReminders reminders, Posts posts, Duties duties, Spaces spaces,
			AskingChoices choices, SpaceDays days, SearchIndex search, AuditTrail audit) {
		this.rows = rows;
		this.reminders = reminders;
		this.posts = posts;
		this.duties = duties;
		this.spaces = spaces;
		this.choices = choices;
		this.days = days;
		this.search = search;
		this.audit = audit;
	}

	/** Notes a question that goes out in a letter of its own. */
	@Transactional
	Outcome<UUID> ask(Asking asking, Text words) {
		Optional<Outcome<UUID>> no = refused(asking);
		if (no.isPresent()) {
			return no.get();
		}
		UUID id = Ids.next();
		insert(id, id, asking, words);
		return Outcome.done(id);
	}

	/** Notes questions about duties that go out in one letter; gives the letter. */
	@Transactional
	Outcome<UUID> askTogether(Asking asking, List<Said> said) {
		Optional<Outcome<UUID>> no = said.isEmpty() ? Optional.of(Outcome.refused("mandate.question.refused.none"))
				: refused(asking);
		if (no.isPresent()) {
			return no.get();
		}
		UUID letter = Ids.next();
		said.forEach((one) -> insert(Ids.next(), letter, asking.about(one.duty()), one.words()));
		return Outcome.done(letter);
	}

	/** Changes what a question is about, or its day; refused if somebody else did so. */
	@Transactional
	Outcome<UUID> change(Question before, Particulars kept, long version) {
		LocalDate due = kept.due();
		if (due != null && (due.isBefore(before.asked()) || due.isAfter(this.days.here().today().plusYears(5)))) {
			return Outcome.refused("mandate.question.refused.due");
		}
		if (unknown(kept.duty())) {
			return Outcome.refused("mandate.question.refused.duty");
		}
		if (this.choices.strangeNeed(kept.need())) {
			return Outcome.refused("mandate.question.refused.need");
		}
		if (!this.rows.change(before.id(), kept, version)) {
			return Outcome.refused("mandate.question.refused.meanwhile");
		}
		if (!java.util.Objects.equals(before.due(), kept.due())) {
			this.reminders.forget(before.id());
		}
		this.audit.changed("mandate.question-changed", KIND, before.id(), before, kept);
		return Outcome.done(before.id());
	}

	/** Notes the answer, one without content, or that the question is withdrawn. */
	@Transactional
	Outcome<UUID> close(Question before, String state, Question.Closing closing, long version) {
		if (closing.on().isBefore(before.asked()) || closing.on().isAfter(this.days.here().today())) {
			return Outcome.refused("mandate.question.refused.closedOn");
		}
		if (!this.rows.close(before.id(), state, closing, version)) {
			return Outcome.refused("mandate.question.refused.meanwhile");
		}
		this.reminders.settle(before.id());
		this.audit.changed("withdrawn".equals(state) ? "mandate.question-withdrawn" : "mandate.question-answered", KIND,
				before.id(), before.state(), List.of(state, closing));
		return Outcome.done(before.id());
	}

	/** Opens a question again that was closed in error. */
	@Transactional
	Outcome<UUID> reopen(Question before, long version) {
		if (!this.rows.reopen(before.id(), version)) {
			return Outcome.refused("mandate.question.refused.meanwhile");
		}
		this.audit.changed("mandate.question-reopened", KIND, before.id(), before, "open");
		return Outcome.done(before.id());
	}

	private void insert(UUID id, UUID letter, Asking asking, Text words) {
		this.rows.insert(id, letter, asking, words);
		this.audit.created("mandate.question-asked", KIND, id, List.of(asking, words));
		this.spaces.byId(Spoken.here())
			.ifPresent((space) -> words.forms()
				.forEach((lang, said) -> this.search.put(new SearchIndex.Entry(space.id(), KIND, id, lang, said, "",
						"/s/" + space.slug() + "/mandate/questions/" + id, false, asking.on()))));
	}

	private Optional<Outcome<UUID>> refused(Asking asking) {
		LocalDate today = this.days.here().today();
		LocalDate due = asking.due();
		if (this.posts.find(asking.post()).isEmpty()) {
			return Optional.of(Outcome.refused("mandate.question.refused.post"));
		}
		if (asking.organisation() != null && !this.posts.organisations().containsKey(asking.organisation())) {
			return Optional.of(Outcome.refused("mandate.question.refused.organisation"));
		}
		if (unknown(asking.duty())) {
			return Optional.of(Outcome.refused("mandate.question.refused.duty"));
		}
		if (this.choices.strangeNeed(asking.need())) {
			return Optional.of(Outcome.refused("mandate.question.refused.need"));
		}
		if (asking.on().isAfter(today) || asking.on().isBefore(today.minusYears(10))) {
			return Optional.of(Outcome.refused("mandate.question.refused.askedOn"));
		}
		if (due != null && (due.isBefore(asking.on()) || due.isAfter(today.plusYears(5)))) {
			return Optional.of(Outcome.refused("mandate.question.refused.due"));
		}
		if (asking.again() != null && this.rows.find(asking.again(), Languages.SOURCE).isEmpty()) {
			return Optional.of(Outcome.refused("mandate.question.refused.again"));
		}
		return Optional.empty();
	}

	private boolean unknown(@Nullable String duty) {
		return duty != null
				&& this.spaces.byId(Spoken.here()).flatMap((space) -> this.duties.find(space.pack(), duty)).isEmpty();
	}

	/** What is asked about a duty, in its languages. */
	record Said(String duty, Text words) {
	}

}
