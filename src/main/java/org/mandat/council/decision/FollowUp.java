package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.meeting.Members;
import org.mandat.council.meeting.Questions;
import org.mandat.council.rule.Rules;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.TaskRow;
import org.mandat.work.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks what would help when the day of a decision has passed: first the chair by a task,
 * then the council by the first item of its next agenda. Each once, with its trace, and
 * without a word about whose fault it is (ground rule G14). Holds while a pause runs.
 */
@Service
public class FollowUp {

	/** How many days the chair has to answer. */
	private static final int ANSWER = 7;

	private final EscalationRepository rows;

	private final Rules rules;

	private final Questions questions;

	private final Members members;

	private final Tasks tasks;

	private final Pauses pauses;

	private final Spaces spaces;

	private final SpaceDays days;

	private final Languages languages;

	private final Messages messages;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	FollowUp(EscalationRepository rows, Rules rules, Questions questions, Members members, Tasks tasks, Pauses pauses,
			Spaces spaces, SpaceDays days, Languages languages, Messages messages, AuditTrail audit,
			ApplicationEventPublisher events) {
		this.rows = rows;
		this.rules = rules;
		this.questions = questions;
		this.members = members;
		this.tasks = tasks;
		this.pauses = pauses;
		this.spaces = spaces;
		this.days = days;
		this.languages = languages;
		this.messages = messages;
		this.audit = audit;
		this.events = events;
	}

	/** Takes the steps whose day has come, in the reader's space. */
	@Transactional
	public void look() {
		if (this.pauses.holds()) {
			return;
		}
		LocalDate today = this.days.here().today();
		Clocks clocks = this.pauses.clocks();
		List<EscalationRepository.Waiting> waiting = this.rows.waiting(today);
		if (waiting.isEmpty()) {
			return;
		}
		int chair = this.rules.number("chair-days");
		int agenda = this.rules.number("agenda-days");
		for (EscalationRepository.Waiting one : waiting) {
			if (clocks.late(one.due())) {
				this.events.publishEvent(new DecisionLate(one.id(), one.label(), one.due()));
			}
			if (!one.chair() && clocks.late(one.due().plusDays(chair))) {
				askChair(one, today);
			}
			if (!one.agenda() && clocks.late(one.due().plusDays(agenda))) {
				askCouncil(one, today);
			}
		}
	}

	/** What was asked of the chair falls away with the decision that was settled. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void settled(UUID decision) {
		this.rows.task(decision)
			.flatMap((task) -> this.tasks.find(task, Languages.SOURCE))
			.filter(TaskRow::open)
			.ifPresent((task) -> this.tasks.settle(task.id(), "not-needed", task.version()));
	}

	private void askChair(EscalationRepository.Waiting one, LocalDate today) {
		List<PostView> leads = this.members.on(today)
			.stream()
			.filter((post) -> post.role().equals(Role.LEADER.packName()))
			.toList();
		if (leads.isEmpty()) {
			return;
		}
		Outcome<UUID> task = this.tasks.give(leads.getFirst().id(), "council", one.id(),
				said("council.escalation.chair", one), today.plusDays(ANSWER));
		if (task instanceof Outcome.Done<UUID>(UUID given)) {
			this.rows.taken(one.id(), "chair", today, given, null);
			this.audit.done("council.decision-asked", "decision", one.id());
		}
	}

	private void askCouncil(EscalationRepository.Waiting one, LocalDate today) {
		this.questions.draft(today).ifPresent((meeting) -> {
			UUID item = this.questions.ask(meeting, said("council.escalation.agenda", one));
			this.rows.taken(one.id(), "agenda", today, null, item);
			this.audit.done("council.decision-asked", "decision", one.id());
		});
	}

	/** By its number only: what was decided may be withheld. */
	private Text said(String key, EscalationRepository.Waiting one) {
		Space space = this.spaces.byId(DecisionRepository.space()).orElseThrow();
		Map<String, String> forms = new LinkedHashMap<>();
		space.languages()
			.stream()
			.map(this.languages::find)
			.flatMap(java.util.Optional::stream)
			.filter((language) -> language.stored().equals(language.tag()))
			.forEach((language) -> forms.put(language.tag(),
					this.messages.text(language, key, one.label(), Formats.date(language, one.due()))));
		if (forms.isEmpty()) {
			forms.put(Languages.SOURCE.tag(),
					this.messages.text(Languages.SOURCE, key, one.label(), Formats.date(Languages.SOURCE, one.due())));
		}
		return Text.of(forms);
	}

}
