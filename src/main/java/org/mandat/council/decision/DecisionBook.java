package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.TaskRow;
import org.mandat.work.TaskSettled;
import org.mandat.work.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of decisions of the reader's space. Numbers are drawn last, under a lock on
 * the year: no gap, no double. Each decision gives its owner post a task; settled here or
 * there, both say the same.
 */
@Service
public class DecisionBook {

	private static final String KIND = "decision";

	private final DecisionRepository decisions;

	private final Tasks tasks;

	private final FollowUp followUp;

	private final ParticularsRepository particulars;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	DecisionBook(DecisionRepository decisions, Tasks tasks, FollowUp followUp, ParticularsRepository particulars,
			AuditTrail audit, ApplicationEventPublisher events) {
		this.decisions = decisions;
		this.followUp = followUp;
		this.particulars = particulars;
		this.tasks = tasks;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Enters decisions of one meeting; all or none. Refused if a post that owns one does
	 * not exist any more.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Outcome<UUID>> enter(UUID meeting, LocalDate on, List<DecisionLine> lines, Language language) {
		if (lines.isEmpty()) {
			return Optional.empty();
		}
		int last = this.decisions.hold(on.getYear());
		for (DecisionLine line : lines) {
			UUID id = Ids.next();
			Text words = Text.of(Map.of(language.tag(), line.what()));
			Outcome<UUID> task = this.tasks.give(line.post(), "council", id, words, line.due());
			if (!(task instanceof Outcome.Done<UUID> given)) {
				return Optional.of(task);
			}
			last++;
			this.decisions.insert(id, line, meeting, on, last, given.value(), words);
			this.audit.created("council.decision-made", KIND, id, List.of(last, line));
		}
		this.decisions.drawn(on.getYear(), last);
		return Optional.empty();
	}

	/**
	 * Says how decisions stand; each one settled by somebody else meanwhile stays as that
	 * one said.
	 * @return how many were changed
	 */
	@Transactional
	public int settle(Map<UUID, String> states, Language language) {
		int changed = 0;
		for (Map.Entry<UUID, String> said : states.entrySet()) {
			Optional<TaskRow> task = this.decisions.find(said.getKey(), language)
				.filter((decision) -> !decision.state().equals(said.getValue()))
				.flatMap((decision) -> this.tasks.find(decision.task(), language));
			if (task.isPresent() && settle(task.get(), said.getValue()) instanceof Outcome.Done) {
				changed++;
			}
		}
		return changed;
	}

	private Outcome<UUID> settle(TaskRow task, String state) {
		return "open".equals(state) ? this.tasks.reopen(task.id(), task.version())
				: this.tasks.settle(task.id(), state, task.version());
	}

	/** A decision stands as its task does, within the act that settled the task. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(TaskSettled settled) {
		if ("council".equals(settled.module())) {
			this.decisions.stands(settled.task(), settled.state())
				.ifPresent((decision) -> stands(decision, settled.state()));
		}
	}

	private void stands(UUID decision, String state) {
		this.audit.changed("council.decision-stands", KIND, decision, "before", state);
		this.events.publishEvent(new DecisionStood(decision, state));
		if (!"open".equals(state)) {
			this.followUp.settled(decision);
		}
		else if (this.particulars.standsForItself(decision)) {
			this.audit.done("council.decision-changed", KIND, decision);
		}
	}

}
