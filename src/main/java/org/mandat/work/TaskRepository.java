package org.mandat.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pauses;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;
import org.mandat.work.Tasks.Carried;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the tasks. Every statement names the reader's space. */
@Repository
class TaskRepository {

	private static final String ROW = """
			select t.id, t.post_id, t.due_on, t.state, t.origin_module, t.origin_id, t.version,
			       x.title, x.lang, p.name as post_name, p.lang as post_lang
			  from work.task t
			  join lateral (select title, lang from work.task_text
			                 where space_id = t.space_id and task_id = t.id
			                 order by (lang = :lang) desc, lang limit 1) x on true
			  join (select distinct on (post_id) post_id, name, lang from jurisdiction.post_text
			         where space_id = :space order by post_id, (lang = :lang) desc, lang) p on p.post_id = t.post_id
			 where t.space_id = :space
			""";

	private static final String STANDING = """
			with counted as (
			  select (select count(*) from work.task
			           where space_id = :space and state = 'done' and settled_at >= :since) as done,
			         count(*) as open,
			         count(*) filter (where due_on < :today and (due_on < :from or due_on > :last)) as late
			    from work.task where space_id = :space and state = 'open'),
			listed as (
			  (select 'waiting' as list, w.* from (
			""" + ROW + """
			    and t.post_id = :post and t.state = 'open' order by t.due_on nulls last, t.id limit :most) w)
			  union all
			  (select 'coming', c.* from (
			""" + ROW + """
			    and t.state = 'open' and coalesce(t.due_on, 'infinity'::date) between :today and :until
			    order by coalesce(t.due_on, 'infinity'::date), t.id limit :most) c))
			select counted.*, listed.* from counted left join listed on true
			 order by listed.list, listed.due_on nulls last, listed.id
			""";

	private final JdbcClient sql;

	private final Pauses pauses;

	TaskRepository(JdbcClient sql, Pauses pauses) {
		this.sql = sql;
		this.pauses = pauses;
	}

	List<TaskRow> list(TaskFilter filter, Language language, int most) {
		StringBuilder query = new StringBuilder(ROW).append(filter.where());
		if (filter.after() != null) {
			query.append(" and (coalesce(t.due_on, 'infinity'::date), t.id) > (cast(:afterDue as date), :afterId)");
		}
		query.append(" order by coalesce(t.due_on, 'infinity'::date), t.id limit :most");
		JdbcClient.StatementSpec statement = bind(this.sql.sql(query.toString()), filter)
			.param("lang", language.stored())
			.param("most", most);
		if (filter.after() != null) {
			statement = statement.param("afterDue", filter.after().due()).param("afterId", filter.after().id());
		}
		return statement.query(TaskRepository::row).list();
	}

	/** Exact up to a thousand; one more means "more than". */
	int count(TaskFilter filter) {
		String query = "select count(*) from (select 1 from work.task t where t.space_id = :space " + filter.where()
				+ " limit 1001) counted";
		Integer count = bind(this.sql.sql(query), filter).query(Integer.class).single();
		return (count == null) ? 0 : count;
	}

	private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, TaskFilter filter) {
		JdbcClient.StatementSpec bound = statement.param("space", space());
		for (var value : filter.values(this.pauses::clocks).entrySet()) {
			bound = bound.param(value.getKey(), value.getValue());
		}
		return bound;
	}

	List<TaskRow> waiting(UUID post, Language language, int most) {
		return this.sql
			.sql(ROW + " and t.post_id = :post and t.state = 'open' order by t.due_on nulls last, t.id limit :most")
			.param("lang", language.stored())
			.param("space", space())
			.param("post", post)
			.param("most", most)
			.query(TaskRepository::row)
			.list();
	}

	Optional<TaskRow> find(UUID task, Language language) {
		return this.sql.sql(ROW + " and t.id = :task")
			.param("lang", language.stored())
			.param("space", space())
			.param("task", task)
			.query(TaskRepository::row)
			.optional();
	}

	/** Counts once, and beside them the rows of both lists, each named. */
	Tasks.Standing standing(UUID post, Clocks clocks, LocalDate until, Language language, int most) {
		List<TaskRow> waiting = new ArrayList<>();
		List<TaskRow> coming = new ArrayList<>();
		Carried[] carried = new Carried[1];
		this.sql.sql(STANDING)
			.param("lang", language.stored())
			.param("space", space())
			.param("post", post)
			.param("until", until)
			.param("most", most)
			.param("since", Timestamp.from(clocks.today().withDayOfYear(1).atStartOfDay(Formats.ZONE).toInstant()))
			.param("today", clocks.today())
			.param("from", clocks.from())
			.param("last", clocks.until())
			.query((row) -> {
				carried[0] = new Carried(row.getInt("done"), row.getInt("open"), row.getInt("late"));
				if (row.getObject("id") != null) {
					("waiting".equals(row.getString("list")) ? waiting : coming).add(row(row, 0));
				}
			});
		return new Tasks.Standing(waiting, coming, carried[0]);
	}

	List<PostChoice> posts(Language language) {
		return this.sql.sql("""
				select p.id, x.name, x.lang from jurisdiction.post p
				  join lateral (select name, lang from jurisdiction.post_text
				                 where space_id = p.space_id and post_id = p.id
				                 order by (lang = :lang) desc, lang limit 1) x on true
				 where p.space_id = :space and p.closed_on is null order by p.sort, p.number
				""")
			.param("lang", language.stored())
			.param("space", space())
			.query((row, n) -> new PostChoice(row.getObject(1, UUID.class),
					new Worded(row.getString(2), row.getString(3))))
			.list();
	}

	boolean hasPost(UUID post) {
		return this.sql.sql("select 1 from jurisdiction.post where space_id = ? and id = ? and closed_on is null")
			.params(space(), post)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	Optional<SpaceSlug> spaceAndSlug() {
		return this.sql.sql("select id, slug from jurisdiction.space where id = ?")
			.param(space())
			.query((row, n) -> new SpaceSlug(row.getObject(1, UUID.class), row.getString(2)))
			.optional();
	}

	void insert(UUID id, UUID post, String module, @Nullable UUID origin, @Nullable LocalDate due) {
		this.sql.sql("""
				insert into work.task (space_id, id, post_id, origin_module, origin_id, due_on)
				values (?, ?, ?, ?, ?, ?)
				""").params(space(), id, post, module, origin, due).update();
	}

	void word(UUID task, String lang, String title) {
		this.sql.sql("insert into work.task_text (space_id, task_id, lang, title) values (?, ?, ?, ?)")
			.params(space(), task, lang, title)
			.update();
	}

	boolean settle(UUID task, String state, long version) {
		return this.sql.sql("""
				update work.task set state = ?, settled_at = now(), settled_by = ?, version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'open'
				""").params(state, Walls.current().tenure(), space(), task, version).update() == 1;
	}

	boolean reopen(UUID task, long version) {
		return this.sql.sql("""
				update work.task set state = 'open', settled_at = null, settled_by = null, version = version + 1
				 where space_id = ? and id = ? and version = ? and state <> 'open'
				""").params(space(), task, version).update() == 1;
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("tasks are read and written within a space");
		}
		return space;
	}

	private static TaskRow row(ResultSet row, int n) throws SQLException {
		return new TaskRow(row.getObject("id", UUID.class), new Worded(row.getString("title"), row.getString("lang")),
				row.getObject("post_id", UUID.class),
				new Worded(row.getString("post_name"), row.getString("post_lang")),
				row.getObject("due_on", LocalDate.class), row.getString("state"), row.getString("origin_module"),
				row.getObject("origin_id", UUID.class), row.getLong("version"));
	}

	record SpaceSlug(UUID id, String slug) {
	}

}
