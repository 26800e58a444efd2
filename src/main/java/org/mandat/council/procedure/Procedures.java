package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.TaskRow;
import org.mandat.work.TaskSettled;
import org.mandat.work.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the procedures that a space lets run: a day or an event triggers one, each step is
 * a task, and settling the task begins the next. What nobody let run begins nothing
 * (ground rule G15); a pause holds the beginning.
 */
@Service
public class Procedures {

	private static final String KIND = "council-procedure";

	private final ProcedureRepository rows;

	private final StepPosts posts;

	private final Tasks tasks;

	private final ProcedureBook book;

	private final Adapting adapting;

	private final SpaceDays days;

	private final Pauses pauses;

	private final AuditTrail audit;

	Procedures(ProcedureRepository rows, StepPosts posts, Tasks tasks, ProcedureBook book, Adapting adapting,
			SpaceDays days, Pauses pauses, AuditTrail audit) {
		this.rows = rows;
		this.posts = posts;
		this.tasks = tasks;
		this.book = book;
		this.adapting = adapting;
		this.days = days;
		this.pauses = pauses;
		this.audit = audit;
	}

	/** The procedures of the pack. */
	List<Procedure> all() {
		return this.book.all();
	}

	@Transactional(readOnly = true)
	Map<String, LocalDate> kept() {
		return this.rows.kept();
	}

	@Transactional(readOnly = true)
	List<Run> runs() {
		return this.rows.runs();
	}

	Clocks clocks() {
		return this.pauses.clocks();
	}

	/** Lets a procedure run from today on, or lets it rest; what runs goes on. */
	@Transactional
	boolean let(String key, boolean run) {
		boolean changed = run ? this.rows.keep(key, this.days.here().today()) : this.rows.leave(key);
		if (changed) {
			this.audit.done(run ? "council.procedure-let" : "council.procedure-rested", KIND,
					ProcedureRepository.space());
		}
		return changed;
	}

	/** Begins a procedure now; refused if it began today. */
	@Transactional
	Outcome<UUID> begin(Procedure procedure) {
		LocalDate today = this.days.here().today();
		return begin(procedure, Trigger.day(today), today) ? Outcome.done(ProcedureRepository.space())
				: Outcome.refused("council.procedure.refused.begun");
	}

	/** Ends a run before its last step; its open task falls away. */
	@Transactional
	Outcome<UUID> stop(UUID id) {
		Optional<Run> run = this.rows.hold(id).filter(Run::running);
		if (run.isEmpty()) {
			return Outcome.refused("council.procedure.refused.over");
		}
		this.rows.become(id, "stopped");
		this.audit.changed("council.procedure-stopped", KIND, id, "running", "stopped");
		run.get()
			.steps()
			.stream()
			.filter(StepRow::open)
			.map((step) -> this.tasks.find(step.task(), Languages.SOURCE))
			.flatMap(Optional::stream)
			.filter(TaskRow::open)
			.forEach((task) -> this.tasks.settle(task.id(), "not-needed", task.version()));
		return Outcome.done(id);
	}

	/** Begins what the day triggers, in the reader's space; each trigger once. */
	@Transactional
	public void look() {
		if (this.pauses.holds()) {
			return;
		}
		LocalDate today = this.days.here().today();
		Map<String, LocalDate> kept = this.rows.kept();
		for (Procedure procedure : kept.isEmpty() ? List.<Procedure>of() : all()) {
			LocalDate since = kept.get(procedure.key());
			LocalDate trigger = procedure.lastTrigger(today);
			if (since != null && trigger != null && !trigger.isBefore(since)) {
				begin(procedure, Trigger.day(trigger), today);
			}
		}
	}

	/**
	 * Begins what an event triggers, within its act, once for each thing that it is
	 * about. A pause loses no event: the days of the first step count from its end.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void triggered(String event, Trigger trigger) {
		Map<String, LocalDate> kept = this.rows.kept();
		Clocks clocks = kept.isEmpty() ? null : this.pauses.clocks();
		for (Procedure procedure : kept.isEmpty() ? List.<Procedure>of() : all()) {
			LocalDate since = kept.get(procedure.key());
			if (clocks != null && since != null && event.equals(procedure.event()) && !trigger.on().isBefore(since)) {
				boolean held = this.pauses.holds() && clocks.until().isAfter(clocks.today());
				begin(procedure, trigger, held ? clocks.until() : clocks.today());
			}
		}
	}

	/**
	 * A matter that was sent on came back: the step that its procedure names is taken
	 * again.
	 */
	@Transactional
	Outcome<UUID> back(UUID id) {
		Optional<Run> run = this.rows.hold(id);
		StepRow open = run.map(Run::open).orElse(null);
		Procedure procedure = run.flatMap((one) -> find(one.key())).orElse(null);
		Procedure.Back back = (open == null || procedure == null || open.n() >= procedure.steps().size()) ? null
				: procedure.steps().get(open.n()).returned();
		if (open == null || procedure == null || back == null) {
			return Outcome.refused("council.procedure.refused.over");
		}
		this.rows.returned(open.task());
		this.tasks.find(open.task(), Languages.SOURCE)
			.filter(TaskRow::open)
			.ifPresent((task) -> this.tasks.settle(task.id(), "done", task.version()));
		this.audit.changed("council.procedure-step", KIND, id, open.n(), "returned");
		give(procedure, run.get(), open.turn() + 1, Math.min(Math.max(back.to() - 1, 0), open.n()),
				this.days.here().today());
		return Outcome.done(id);
	}

	/** A step stands as its task does; the next begins within the same act. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(TaskSettled settled) {
		if (!"council".equals(settled.module())) {
			return;
		}
		this.rows.stands(settled.task(), settled.state()).ifPresent((step) -> {
			this.audit.changed("council.procedure-step", KIND, step.run(), step.n(), step.state());
			this.rows.hold(step.run())
				.filter((run) -> run.running() && !step.open() && run.steps().getLast().task().equals(step.task()))
				.ifPresent((run) -> next(run, step));
		});
	}

	private boolean begin(Procedure procedure, Trigger trigger, LocalDate from) {
		UUID run = Ids.next();
		if (!this.rows.begin(run, procedure.key(), trigger)) {
			return false;
		}
		this.audit.created("council.procedure-begun", KIND, run, procedure.key());
		give(procedure, new Run(run, procedure.key(), trigger, "running", List.of()), 1, 0, from);
		return true;
	}

	private void next(Run run, StepRow before) {
		Optional<Procedure> procedure = find(run.key());
		if (procedure.isEmpty()) {
			done(run);
			return;
		}
		give(procedure.get(), run, before.turn(), before.n() + 1, this.days.here().today());
	}

	private void done(Run run) {
		this.rows.become(run.id(), "done");
		this.audit.changed("council.procedure-done", KIND, run.id(), "running", "done");
	}

	/** Gives the step, or the next one that this space has not left out, to its post. */
	private void give(Procedure procedure, Run run, int turn, int from, LocalDate day) {
		Adaptation here = this.adapting.of(procedure.key());
		int n = here.from(procedure, from);
		if (n >= procedure.steps().size()) {
			done(run);
			return;
		}
		Procedure.Step step = procedure.steps().get(n);
		LocalDate due = day.plusDays(here.days(procedure, n));
		this.posts.of(here.of(n).post(), step.post(), run.trigger(), day).ifPresent((post) -> {
			Text title = StepWords.of(step.name(), run.trigger());
			if (this.tasks.give(post, "council", run.id(), title, due) instanceof Outcome.Done<UUID>(UUID task)) {
				this.rows.step(new StepRow(run.id(), turn, n, task, this.days.here().today(), due, "open"));
			}
		});
	}

	private Optional<Procedure> find(String key) {
		return this.book.find(key);
	}

}
