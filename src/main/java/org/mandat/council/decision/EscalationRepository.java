package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which decisions wait past their day, and what was asked already. */
@Repository
class EscalationRepository {

	private static final int MOST = 500;

	private final JdbcClient sql;

	EscalationRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * Open decisions whose day has passed, the oldest first. What stood on an agenda that
	 * was called off is asked again.
	 */
	List<Waiting> waiting(LocalDate today) {
		return this.sql.sql("""
				select d.id, d.number, d.year, d.due_on,
				       exists (select 1 from council.escalation e
				                where e.space_id = d.space_id and e.decision_id = d.id and e.step = 'chair') as chair,
				       exists (select 1 from council.escalation e
				                 left join council.item i on i.space_id = e.space_id and i.id = e.item_id
				                 left join council.meeting m on m.space_id = i.space_id and m.id = i.meeting_id
				                where e.space_id = d.space_id and e.decision_id = d.id and e.step = 'agenda'
				                  and m.state is distinct from 'cancelled') as agenda
				  from council.decision d
				 where d.space_id = ? and d.state = 'open' and d.due_on < ?
				 order by d.due_on, d.id limit ?
				""")
			.params(DecisionRepository.space(), today, MOST)
			.query((row, n) -> new Waiting(row.getObject("id", UUID.class), row.getInt("number"), row.getInt("year"),
					row.getObject("due_on", LocalDate.class), row.getBoolean("chair"), row.getBoolean("agenda")))
			.list();
	}

	void taken(UUID decision, String step, LocalDate on, @Nullable UUID task, @Nullable UUID item) {
		this.sql.sql("""
				insert into council.escalation (space_id, decision_id, step, on_date, task_id, item_id)
				values (?, ?, ?, ?, ?, ?)
				on conflict (space_id, decision_id, step) do update
				   set on_date = excluded.on_date, task_id = excluded.task_id, item_id = excluded.item_id
				""").params(DecisionRepository.space(), decision, step, on, task, item).update();
	}

	Optional<UUID> task(UUID decision) {
		return this.sql
			.sql("select task_id from council.escalation where space_id = ? and decision_id = ? and step = 'chair'")
			.params(DecisionRepository.space(), decision)
			.query(UUID.class)
			.optional();
	}

	/** A decision whose day has passed, and what was asked of it. */
	record Waiting(UUID id, int number, int year, LocalDate due, boolean chair, boolean agenda) {

		String label() {
			return this.number + "/" + this.year;
		}

	}

}
