package org.mandat.assessment.round;

import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of rounds and of what the coordinator and visitors say. Every statement names
 * the reader's space.
 */
@Repository
class RoundRepository {

	private static final String COLUMNS = """
			select id, number, opened_on, linked_on, closed_on, asked, visitors, visitors_lang, version
			  from assessment.round where space_id = :space
			""";

	private static final RowMapper<Round> ROW = (row, n) -> new Round(row.getObject("id", UUID.class),
			row.getInt("number"), row.getObject("opened_on", LocalDate.class),
			row.getObject("linked_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
			row.getString("asked"), worded(row.getString("visitors"), row.getString("visitors_lang")),
			row.getLong("version"));

	private static final RowMapper<Score> SCORE = (row, n) -> {
		String lang = row.getString("lang");
		return new Score(row.getString("benchmark"), row.getObject("level", Integer.class),
				new Worded(row.getString("reason"), lang), worded(row.getString("proof"), lang),
				row.getObject("proof_until", LocalDate.class), row.getObject("owner_id", UUID.class),
				row.getLong("version"));
	};

	private final JdbcClient sql;

	RoundRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** All rounds, the newest first. */
	List<Round> all() {
		return this.sql.sql(COLUMNS + " order by number desc").param("space", space()).query(ROW).list();
	}

	Optional<Round> find(UUID round) {
		return this.sql.sql(COLUMNS + " and id = :id").param("space", space()).param("id", round).query(ROW).optional();
	}

	/** Holds a round for the rest of the act. */
	Optional<Round> hold(UUID round) {
		return this.sql.sql(COLUMNS + " and id = :id for update")
			.param("space", space())
			.param("id", round)
			.query(ROW)
			.optional();
	}

	/** Opens a round; nothing if one is open. */
	boolean open(UUID round, LocalDate on) {
		return this.sql.sql("""
				insert into assessment.round (space_id, id, number, opened_on)
				select :space, :id, coalesce(max(number), 0) + 1, :on from assessment.round where space_id = :space
				on conflict do nothing
				""").param("space", space()).param("id", round).param("on", on).update() == 1;
	}

	void linked(UUID round, LocalDate on, String asked) {
		this.sql.sql("update assessment.round set linked_on = ?, asked = ? where space_id = ? and id = ?")
			.params(on, asked, space(), round)
			.update();
	}

	/** Notes from where visitors came; not if somebody changed the round meanwhile. */
	boolean visitors(UUID round, @Nullable Worded from, long version) {
		return this.sql.sql("""
				update assessment.round set visitors = :words, visitors_lang = :lang, version = version + 1
				 where space_id = :space and id = :id and version = :version and closed_on is null
				""")
			.param("words", (from == null) ? null : from.words(), Types.VARCHAR)
			.param("lang", (from == null) ? null : from.lang(), Types.VARCHAR)
			.param("space", space())
			.param("id", round)
			.param("version", version)
			.update() == 1;
	}

	void close(UUID round, LocalDate on) {
		this.sql.sql("update assessment.round set closed_on = ?, version = version + 1 where space_id = ? and id = ?")
			.params(on, space(), round)
			.update();
	}

	Map<String, Score> scores(UUID round) {
		Map<String, Score> scores = new LinkedHashMap<>();
		this.sql.sql("""
				select benchmark, level, reason, lang, proof, proof_until, owner_id, version
				  from assessment.round_score where space_id = ? and round_id = ? order by benchmark
				""")
			.params(space(), round)
			.query(SCORE)
			.list()
			.forEach((score) -> scores.put(score.benchmark(), score));
		return scores;
	}

	/** Keeps a score; not if somebody said something else meanwhile. */
	boolean keep(UUID round, Score score) {
		Worded proof = score.proof();
		return this.sql.sql("""
				insert into assessment.round_score as s (space_id, round_id, benchmark, level, reason, lang, proof,
				                                         proof_until, owner_id)
				values (:space, :round, :benchmark, :level, :reason, :lang, :proof, :until, :owner)
				on conflict (space_id, round_id, benchmark) do update
				   set level = excluded.level, reason = excluded.reason, lang = excluded.lang, proof = excluded.proof,
				       proof_until = excluded.proof_until, owner_id = excluded.owner_id, version = s.version + 1
				 where s.version = :version
				""")
			.param("space", space())
			.param("round", round)
			.param("benchmark", score.benchmark())
			.param("level", score.level(), Types.INTEGER)
			.param("reason", score.reason().words())
			.param("lang", score.reason().lang())
			.param("proof", (proof == null) ? null : proof.words(), Types.VARCHAR)
			.param("until", score.until(), Types.DATE)
			.param("owner", score.owner(), Types.OTHER)
			.param("version", score.version())
			.update() == 1;
	}

	Map<String, Integer> visited(UUID round) {
		Map<String, Integer> levels = new LinkedHashMap<>();
		this.sql.sql("select benchmark, level from assessment.visitor_score where space_id = ? and round_id = ?")
			.params(space(), round)
			.query((row) -> {
				levels.put(row.getString(1), row.getInt(2));
			});
		return levels;
	}

	void visited(UUID round, Map<String, Integer> levels) {
		this.sql.sql("delete from assessment.visitor_score where space_id = ? and round_id = ?")
			.params(space(), round)
			.update();
		levels.forEach((benchmark, level) -> this.sql
			.sql("insert into assessment.visitor_score (space_id, round_id, benchmark, level) values (?, ?, ?, ?)")
			.params(space(), round, benchmark, level)
			.update());
	}

	/** Whether a round was asked for before. */
	boolean reminded(String why, LocalDate due) {
		return this.sql
			.sql("select exists (select 1 from assessment.reminder where space_id = ? and why = ? and due_on = ?)")
			.params(space(), why, due)
			.query(Boolean.class)
			.single();
	}

	/** Notes by which task a round was asked for. */
	void remind(String why, LocalDate due, UUID task) {
		this.sql.sql("insert into assessment.reminder (space_id, why, due_on, task_id) values (?, ?, ?, ?)")
			.params(space(), why, due, task)
			.update();
	}

	/** All that was asked for, with its task. */
	List<Reminded> reminders() {
		return this.sql
			.sql("select why, due_on, task_id from assessment.reminder where space_id = ? and task_id is not null")
			.param(space())
			.query((row, n) -> new Reminded(row.getString(1), row.getObject(2, LocalDate.class),
					row.getObject(3, UUID.class)))
			.list();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("a round is of a space");
		}
		return space;
	}

	private static @Nullable Worded worded(@Nullable String words, @Nullable String lang) {
		return (words == null || lang == null) ? null : new Worded(words, lang);
	}

	/** That a round was asked for, by which task. */
	record Reminded(String why, LocalDate on, UUID task) {
	}

}
