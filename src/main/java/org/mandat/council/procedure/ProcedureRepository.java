package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of procedures. Every statement names the reader's space. */
@Repository
class ProcedureRepository {

	private static final int SHOWN = 40;

	private static final String RUN = "select id, key, trigger_on, subject, about, state from council.procedure_run";

	private final JdbcClient sql;

	ProcedureRepository(JdbcClient sql) {
		this.sql = sql;
	}

	Map<String, LocalDate> kept() {
		Map<String, LocalDate> kept = new HashMap<>();
		this.sql.sql("select key, since from council.procedure_kept where space_id = ?").param(space()).query((row) -> {
			kept.put(row.getString(1), row.getObject(2, LocalDate.class));
		});
		return kept;
	}

	boolean keep(String key, LocalDate since) {
		return this.sql
			.sql("insert into council.procedure_kept (space_id, key, since) values (?, ?, ?) on conflict do nothing")
			.params(space(), key, since)
			.update() == 1;
	}

	boolean leave(String key) {
		return this.sql.sql("delete from council.procedure_kept where space_id = ? and key = ?")
			.params(space(), key)
			.update() == 1;
	}

	/** Begins a run, once for each thing on each day that triggers it. */
	boolean begin(UUID run, String key, Trigger trigger) {
		return this.sql.sql("""
				insert into council.procedure_run (space_id, id, key, trigger_on, subject, about)
				values (:space, :id, :key, :on, :subject, :about)
				on conflict (space_id, key, trigger_on, subject) do nothing
				""")
			.param("space", space())
			.param("id", run)
			.param("key", key)
			.param("on", trigger.on())
			.param("subject", trigger.subject(), java.sql.Types.OTHER)
			.param("about", trigger.about(), java.sql.Types.VARCHAR)
			.update() == 1;
	}

	void step(StepRow step) {
		this.sql.sql("""
				insert into council.procedure_step (space_id, run_id, turn, n, task_id, began_on, due_on)
				values (?, ?, ?, ?, ?, ?, ?)
				""").params(space(), step.run(), step.turn(), step.n(), step.task(), step.began(), step.due()).update();
	}

	/** Notes that a step came back; from then on its task says nothing more of it. */
	void returned(UUID task) {
		this.sql.sql("update council.procedure_step set state = 'returned' where space_id = ? and task_id = ?")
			.params(space(), task)
			.update();
	}

	/** The post that owns a decision, and how the decision is cited. */
	Optional<Owned> decision(UUID decision) {
		return this.sql.sql("""
				select d.post_id, d.number || '/' || d.year,
				       exists (select 1 from council.meeting m where m.space_id = d.space_id and m.approved_by = d.id)
				  from council.decision d where d.space_id = ? and d.id = ?
				""")
			.params(space(), decision)
			.query((row, n) -> new Owned(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
			.optional();
	}

	/** Notes how a step stands; gives it if the task is one. */
	Optional<StepRow> stands(UUID task, String state) {
		return this.sql.sql("""
				update council.procedure_step set state = ?
				 where space_id = ? and task_id = ? and state <> 'returned'
				returning run_id, turn, n, task_id, began_on, due_on, state
				""").params(state, space(), task).query((row, n) -> step(row)).optional();
	}

	/** The run, held until the act ends. */
	Optional<Run> hold(UUID run) {
		return this.sql.sql(RUN + " where space_id = ? and id = ? for update")
			.params(space(), run)
			.query((row, n) -> run(row, steps(run)))
			.optional();
	}

	void become(UUID run, String state) {
		this.sql.sql("update council.procedure_run set state = ?, version = version + 1 where space_id = ? and id = ?")
			.params(state, space(), run)
			.update();
	}

	/** The runs, those that run first. */
	List<Run> runs() {
		List<Run> bare = this.sql
			.sql(RUN + " where space_id = ? order by (state = 'running') desc, trigger_on desc, id limit ?")
			.params(space(), SHOWN)
			.query((row, n) -> run(row, List.of()))
			.list();
		Map<UUID, List<StepRow>> steps = new HashMap<>();
		this.sql.sql("""
				select run_id, turn, n, task_id, began_on, due_on, state from council.procedure_step
				 where space_id = ? and run_id = any (?) order by run_id, turn, n
				""").params(space(), bare.stream().map(Run::id).toArray(UUID[]::new)).query((row) -> {
			StepRow step = step(row);
			steps.computeIfAbsent(step.run(), (any) -> new ArrayList<>()).add(step);
		});
		return bare.stream()
			.map((run) -> new Run(run.id(), run.key(), run.trigger(), run.state(),
					steps.getOrDefault(run.id(), List.of())))
			.toList();
	}

	private List<StepRow> steps(UUID run) {
		return this.sql.sql("""
				select run_id, turn, n, task_id, began_on, due_on, state from council.procedure_step
				 where space_id = ? and run_id = ? order by turn, n
				""").params(space(), run).query((row, n) -> step(row)).list();
	}

	private static Run run(java.sql.ResultSet row, List<StepRow> steps) throws java.sql.SQLException {
		return new Run(row.getObject(1, UUID.class), row.getString(2),
				new Trigger(row.getObject(3, LocalDate.class), row.getObject(4, UUID.class), row.getString(5)),
				row.getString(6), steps);
	}

	private static StepRow step(java.sql.ResultSet row) throws java.sql.SQLException {
		return new StepRow(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getObject(4, UUID.class),
				row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class), row.getString(7));
	}

	/** Whose a decision is, how it is cited, and whether it only approves minutes. */
	record Owned(UUID post, String label, boolean approves) {
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("procedures are read and written within a space");
		}
		return space;
	}

}
