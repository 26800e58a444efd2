package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.text.CouncilText;
import org.mandat.council.text.Wordings;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of decisions. Every statement names the reader's space. */
@Repository
class DecisionRepository {

	private static final String ROW = "select " + CouncilText.DECISION.says("d") + """
			 as says, d.id, d.meeting_id, d.year, d.number, d.decided_on, d.post_id, d.due_on, d.task_id, d.state,
			       d.withheld, p.name as post_name, p.lang as post_lang,
			       (select s.number || '/' || s.year from council.decision s
			         where s.space_id = d.space_id and s.id = d.superseded_by) as instead
			  from council.decision d
			  join lateral (select name, lang from jurisdiction.post_text
			                 where space_id = d.space_id and post_id = d.post_id
			                 order by (lang = :lang) desc, lang limit 1) p on true
			 where d.space_id = :space
			""";

	private static final Text NOTHING = Text.of(Map.of("en", "–"));

	private final JdbcClient sql;

	private final Wordings wordings;

	DecisionRepository(JdbcClient sql, Wordings wordings) {
		this.sql = sql;
		this.wordings = wordings;
	}

	/** The newest number first. */
	List<Decision> list(DecisionFilter filter, Language language, Clocks clocks, int most) {
		JdbcClient.StatementSpec statement = this.sql
			.sql(ROW + filter.where() + " order by d.year desc, d.number desc limit :most")
			.param("most", most);
		for (var value : filter.values(clocks).entrySet()) {
			statement = statement.param(value.getKey(), value.getValue());
		}
		return decisions(statement, language);
	}

	/** Exact up to so many; one more means "more than". */
	int count(DecisionFilter filter, Clocks clocks, int most) {
		JdbcClient.StatementSpec statement = this.sql
			.sql("select count(*) from (select 1 from council.decision d where d.space_id = :space" + filter.where()
					+ " limit :most) counted")
			.param("most", most + 1)
			.param("space", space());
		for (var value : filter.values(clocks).entrySet()) {
			statement = statement.param(value.getKey(), value.getValue());
		}
		return statement.query(Integer.class).single();
	}

	/** What is open, the nearest day first. */
	List<Decision> open(Language language, int most) {
		return decisions(
				this.sql.sql(ROW + " and d.state = 'open' order by d.due_on, d.id limit :most").param("most", most),
				language);
	}

	List<Decision> of(UUID meeting, Language language) {
		return decisions(
				this.sql.sql(ROW + " and d.meeting_id = :meeting order by d.year, d.number").param("meeting", meeting),
				language);
	}

	Optional<Decision> find(UUID decision, Language language) {
		return decisions(this.sql.sql(ROW + " and d.id = :id").param("id", decision), language).stream().findFirst();
	}

	/** The years in which a number was drawn, the newest first. */
	List<Integer> years() {
		return this.sql.sql("select year from council.decision_book where space_id = ? and last > 0 order by year desc")
			.param(space())
			.query(Integer.class)
			.list();
	}

	/** Holds the queue of the year and gives the last number drawn in it. */
	int hold(int year) {
		this.sql.sql("insert into council.decision_book (space_id, year) values (?, ?) on conflict do nothing")
			.params(space(), year)
			.update();
		return this.sql.sql("select last from council.decision_book where space_id = ? and year = ? for update")
			.params(space(), year)
			.query(Integer.class)
			.single();
	}

	void drawn(int year, int number) {
		this.sql.sql("update council.decision_book set last = ? where space_id = ? and year = ?")
			.params(number, space(), year)
			.update();
	}

	void insert(UUID id, DecisionLine line, UUID meeting, LocalDate on, int number, UUID task, Text words) {
		this.sql.sql("""
				insert into council.decision
				  (space_id, id, meeting_id, year, number, decided_on, post_id, due_on, task_id, withheld, item_id)
				values (:space, :id, :meeting, :year, :number, :on, :post, :due, :task, :withheld, :item)
				""")
			.param("space", space())
			.param("id", id)
			.param("meeting", meeting)
			.param("year", on.getYear())
			.param("number", number)
			.param("on", on)
			.param("post", line.post())
			.param("due", line.due())
			.param("task", task)
			.param("withheld", line.withheld())
			.param("item", line.item(), java.sql.Types.OTHER)
			.update();
		this.wordings.first(CouncilText.DECISION, id, words);
	}

	Optional<UUID> stands(UUID task, String state) {
		return this.sql.sql("update council.decision set state = ? where space_id = ? and task_id = ? returning id")
			.params(state, space(), task)
			.query(UUID.class)
			.optional();
	}

	private List<Decision> decisions(JdbcClient.StatementSpec statement, Language language) {
		return statement.param("space", space())
			.param("lang", language.stored())
			.query((row, n) -> new Decision(row.getObject("id", UUID.class), row.getObject("meeting_id", UUID.class),
					row.getInt("year"), row.getInt("number"), row.getObject("decided_on", LocalDate.class),
					this.wordings.read(row.getString("says")).orElse(NOTHING), row.getObject("post_id", UUID.class),
					new Worded(row.getString("post_name"), row.getString("post_lang")),
					row.getObject("due_on", LocalDate.class), row.getObject("task_id", UUID.class),
					row.getString("state"), row.getBoolean("withheld"), row.getString("instead")))
			.list();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("decisions are read and written within a space");
		}
		return space;
	}

}
