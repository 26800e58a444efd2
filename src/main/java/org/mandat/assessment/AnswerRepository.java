package org.mandat.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the answers. Every statement names the reader's space. */
@Repository
class AnswerRepository {

	private static final String COLUMNS = """
			select a.id, a.benchmark, a.on_date, a.level, a.reason, a.lang, a.proof, a.proof_until, a.owner_id, a.occasion_id
			  from assessment.answer a where a.space_id = :space
			""";

	private static final String NEWEST = """
			(select distinct on (b.benchmark) b.id from assessment.answer b
			  where b.space_id = :space order by b.benchmark, b.id desc)
			""";

	private static final RowMapper<Answer> ROW = (row, n) -> {
		String lang = row.getString("lang");
		String proof = row.getString("proof");
		return new Answer(row.getObject("id", UUID.class), row.getString("benchmark"),
				row.getObject("on_date", LocalDate.class), row.getObject("level", Integer.class),
				new Worded(row.getString("reason"), lang), (proof == null) ? null : new Worded(proof, lang),
				row.getObject("proof_until", LocalDate.class), row.getObject("owner_id", UUID.class),
				row.getObject("occasion_id", UUID.class), List.of());
	};

	private final JdbcClient sql;

	AnswerRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The newest answer of each benchmark. */
	Map<String, Answer> newest() {
		Map<String, Answer> newest = new HashMap<>();
		this.sql.sql(COLUMNS + " and a.id in (" + NEWEST + ")")
			.param("space", space())
			.query(ROW)
			.list()
			.forEach((answer) -> newest.put(answer.benchmark(), answer));
		return newest;
	}

	/** All answers to one benchmark, the newest first, with who was there. */
	List<Answer> of(String benchmark) {
		Map<UUID, List<UUID>> there = new HashMap<>();
		this.sql.sql("""
				select t.answer_id, t.post_id from assessment.answered_by t
				  join assessment.answer a on a.space_id = t.space_id and a.id = t.answer_id
				 where t.space_id = ? and a.benchmark = ? order by t.post_id
				""").params(space(), benchmark).query((row) -> {
			there.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new ArrayList<>())
				.add(row.getObject(2, UUID.class));
		});
		return this.sql.sql(COLUMNS + " and a.benchmark = :benchmark order by a.id desc")
			.param("space", space())
			.param("benchmark", benchmark)
			.query(ROW)
			.list()
			.stream()
			.map((answer) -> answer.at(there.getOrDefault(answer.id(), List.of())))
			.toList();
	}

	/** These answers by their id. */
	Map<UUID, Answer> known(UUID[] answers) {
		Map<UUID, Answer> known = new HashMap<>();
		this.sql.sql(COLUMNS + " and a.id = any (:ids)")
			.param("space", space())
			.param("ids", answers)
			.query(ROW)
			.list()
			.forEach((answer) -> known.put(answer.id(), answer));
		return known;
	}

	/**
	 * The newest answer of each benchmark and all that was answered on an occasion, the
	 * newest first.
	 */
	List<Answer> newestAndAt(UUID occasion) {
		return this.sql
			.sql(COLUMNS + " and a.id in (" + NEWEST + " union all select c.id from assessment.answer c"
					+ " where c.space_id = :space and c.occasion_id = :occasion) order by a.id desc")
			.param("space", space())
			.param("occasion", occasion)
			.query(ROW)
			.list();
	}

	/** Lets nobody else answer this question of this space until the act is over. */
	void hold(String benchmark) {
		this.sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("assessment " + space() + " " + benchmark)
			.query((row) -> {
			});
	}

	void insert(Answer answer) {
		Worded proof = answer.proof();
		this.sql
			.sql("""
					insert into assessment.answer (space_id, id, benchmark, on_date, level, reason, lang, proof, proof_until,
					                               owner_id, occasion_id)
					values (:space, :id, :benchmark, :on, :level, :reason, :lang, :proof, :until, :owner, :occasion)
					""")
			.param("space", space())
			.param("id", answer.id())
			.param("benchmark", answer.benchmark())
			.param("on", answer.on())
			.param("level", answer.level(), java.sql.Types.INTEGER)
			.param("reason", answer.reason().words())
			.param("lang", answer.reason().lang())
			.param("proof", (proof == null) ? null : proof.words(), java.sql.Types.VARCHAR)
			.param("until", answer.until(), java.sql.Types.DATE)
			.param("owner", answer.owner(), java.sql.Types.OTHER)
			.param("occasion", answer.occasion(), java.sql.Types.OTHER)
			.update();
		answer.there()
			.forEach((post) -> this.sql
				.sql("insert into assessment.answered_by (space_id, answer_id, post_id) values (?, ?, ?)")
				.params(space(), answer.id(), post)
				.update());
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("answers are read and written within a space");
		}
		return space;
	}

}
