package org.mandat.council.procedure;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.procedure.Adaptation.Otherwise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what a space does otherwise in a procedure. */
@Repository
class AdaptationRepository {

	private final JdbcClient sql;

	AdaptationRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** All adaptations, by the procedure. */
	Map<String, Adaptation> all() {
		Map<String, Adaptation> all = new HashMap<>();
		this.sql.sql("""
				select a.key, a.document, a.set_on, s.n, s.days, s.post_id, s.left_out
				  from council.procedure_adapted a
				  join council.procedure_step_adapted s on s.space_id = a.space_id and s.key = a.key
				 where a.space_id = ? order by a.key, s.n
				""").param(space()).query((row) -> {
			Adaptation known = all.get(row.getString(1));
			Map<Integer, Otherwise> steps = new LinkedHashMap<>((known == null) ? Map.of() : known.steps());
			steps.put(row.getInt(4),
					new Otherwise(row.getObject(5, Integer.class), row.getObject(6, UUID.class), row.getBoolean(7)));
			all.put(row.getString(1), new Adaptation(steps, row.getString(2), row.getObject(3, LocalDate.class)));
		});
		return all;
	}

	/** Holds who else adapts a procedure of this space until the act ends. */
	void alone() {
		this.sql.sql("select pg_advisory_xact_lock(hashtextextended('council.procedure_adapted' || ?::text, 0))")
			.param(space())
			.query((row) -> {
			});
	}

	/** Writes what is otherwise from now on; nothing lets the proposal hold again. */
	void write(String key, Adaptation adaptation) {
		this.sql.sql("delete from council.procedure_adapted where space_id = ? and key = ?")
			.params(space(), key)
			.update();
		if (!adaptation.any()) {
			return;
		}
		this.sql.sql(
				"insert into council.procedure_adapted (space_id, key, document, set_on) values (:space, :key, :by, :on)")
			.param("space", space())
			.param("key", key)
			.param("by", adaptation.document(), Types.VARCHAR)
			.param("on", adaptation.on())
			.update();
		adaptation.steps()
			.forEach((n, otherwise) -> this.sql.sql("""
					insert into council.procedure_step_adapted (space_id, key, n, days, post_id, left_out)
					values (:space, :key, :n, :days, :post, :out)
					""")
				.param("space", space())
				.param("key", key)
				.param("n", n)
				.param("days", otherwise.days(), Types.INTEGER)
				.param("post", otherwise.post(), Types.OTHER)
				.param("out", otherwise.leftOut())
				.update());
	}

	private static UUID space() {
		return ProcedureRepository.space();
	}

}
