package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.council.meeting.Members;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.work.TaskRow;
import org.mandat.work.TaskSettled;
import org.mandat.work.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the procedures that a space lets run: a day triggers one, each step is a task, and
 * settling the task begins the next. What nobody let run begins nothing (ground rule
 * G15); a pause holds the beginning.
 */
@Service
public class Procedures {

	private static final String KIND = "council-procedure";

	private final ProcedureRepository rows;

	private final Members members;

	private final Tasks tasks;

	private final Packs packs;

	private final Spaces spaces;

	private final SpaceDays days;

	private final Pauses pauses;

	private final AuditTrail audit;

	private final Map<String, List<Procedure>> byPractice = new ConcurrentHashMap<>();

	Procedures(ProcedureRepository rows, Members members, Tasks tasks, Packs packs, Spaces spaces, SpaceDays days,
			Pauses pauses, AuditTrail audit) {
		this.rows = rows;
		this.members = members;
		this.tasks = tasks;
		this.packs = packs;
		this.spaces = spaces;
		this.days = days;
		this.pauses = pauses;
		this.audit = audit;
	}

	/** The procedures of the pack. */
	List<Procedure> all() {
		String pack = this.spaces.byId(ProcedureRepository.space()).orElseThrow().pack();
		return this.byPractice.computeIfAbsent(this.packs.get(pack).practice(),
				(practice) -> this.packs.get(practice)
					.file("bodies.yaml")
					.path("procedures")
					.valueStream()
					.map(Procedure::of)
					.toList());
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
		return begin(procedure, today, today) ? Outcome.done(ProcedureRepository.space())
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
			if (since != null && !trigger.isBefore(since)) {
				begin(procedure, trigger, today);
			}
		}
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
				.filter((run) -> run.running() && !step.open() && step.n() == run.steps().size() - 1)
				.ifPresent((run) -> next(run, step.n() + 1));
		});
	}

	private boolean begin(Procedure procedure, LocalDate trigger, LocalDate today) {
		UUID run = Ids.next();
		if (!this.rows.begin(run, procedure.key(), trigger)) {
			return false;
		}
		this.audit.created("council.procedure-begun", KIND, run, procedure.key());
		give(procedure, run, 0, today);
		return true;
	}

	private void next(Run run, int n) {
		Optional<Procedure> procedure = all().stream().filter((one) -> one.key().equals(run.key())).findFirst();
		if (procedure.isEmpty() || n >= procedure.get().steps().size()) {
			this.rows.become(run.id(), "done");
			this.audit.changed("council.procedure-done", KIND, run.id(), "running", "done");
			return;
		}
		give(procedure.get(), run.id(), n, this.days.here().today());
	}

	private void give(Procedure procedure, UUID run, int n, LocalDate today) {
		Procedure.Step step = procedure.steps().get(n);
		LocalDate due = today.plusDays(step.days());
		post(step.post(), today).ifPresent((post) -> {
			if (this.tasks.give(post, "council", run, step.name(), due) instanceof Outcome.Done<UUID>(UUID task)) {
				this.rows.step(run, n, task, today, due);
			}
		});
	}

	/** The post of a step; where there is none of its kind, the secretariat's. */
	private Optional<UUID> post(String who, LocalDate today) {
		List<PostView> posts = this.members.all(today);
		return posts.stream().filter((post) -> switch (who) {
			case "chair" -> post.has(Role.LEADER.packName());
			case "assembly" -> post.kind().startsWith("assembly-");
			default -> post.has(Role.COORDINATOR.packName());
		})
			.findFirst()
			.or(() -> posts.stream().filter((post) -> post.has(Role.COORDINATOR.packName())).findFirst())
			.map(PostView::id);
	}

}
