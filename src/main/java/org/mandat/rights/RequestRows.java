package org.mandat.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on requests and holds; each names its space beside the wall. */
@Repository
class RequestRows {

	private static final String REQUESTS = """
			select r.id, r.person_id, n.name, r.kind, r.way, r.identity, r.words, r.received_on, r.due_on, r.state,
			       r.reason, (r.decided_at at time zone :zone)::date as decided, r.erased_at is not null as erased,
			       r.task_id, r.version
			  from rights.request r
			  join jurisdiction.person n on n.space_id = r.space_id and n.id = r.person_id
			 where r.space_id = :space
			""";

	private final JdbcClient sql;

	RequestRows(JdbcClient sql) {
		this.sql = sql;
	}

	/** The open ones by their day, then the others, the newest first. */
	List<RequestRow> list(@Nullable UUID person, String zone, int most) {
		return this.sql.sql(REQUESTS + """
				 and (:person::uuid is null or r.person_id = :person)
				 order by (r.state = 'open') desc, case when r.state = 'open' then r.due_on end,
				       r.received_on desc, r.id desc limit :most
				""")
			.param("zone", zone)
			.param("space", space())
			.param("person", person)
			.param("most", most)
			.query((row, n) -> request(row))
			.list();
	}

	Optional<RequestRow> find(UUID request, String zone) {
		return this.sql.sql(REQUESTS + " and r.id = :id")
			.param("zone", zone)
			.param("space", space())
			.param("id", request)
			.query((row, n) -> request(row))
			.optional();
	}

	/** Whether it was the only open one of its kind. */
	boolean insert(UUID id, Asked asked, LocalDate due, @Nullable UUID task) {
		return this.sql.sql("""
				insert into rights.request (space_id, id, person_id, kind, way, identity, words, received_on, due_on,
				  entered_by, task_id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (space_id, person_id, kind) where state = 'open' do nothing
				""")
			.params(Arrays.asList(space(), id, asked.person(), asked.kind(), asked.way(), asked.identity(),
					asked.words().isBlank() ? null : asked.words().strip(), asked.received(), due,
					Walls.current().tenure(), task))
			.update() == 1;
	}

	boolean decide(UUID request, String state, String reason, long version) {
		return this.sql.sql("""
				update rights.request
				   set state = ?, reason = ?, decided_by = ?, decided_at = now(), version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'open'
				""")
			.params(Arrays.asList(state, reason.strip(), Walls.current().tenure(), space(), request, version))
			.update() == 1;
	}

	boolean withdraw(UUID request) {
		return this.sql.sql("""
				update rights.request set state = 'withdrawn', version = version + 1
				 where space_id = ? and id = ? and state = 'open'
				""").params(space(), request).update() == 1;
	}

	boolean erased(UUID request, long version) {
		return this.sql.sql("""
				update rights.request set erased_at = now(), version = version + 1
				 where space_id = ? and id = ? and version = ? and erased_at is null
				""").params(space(), request, version).update() == 1;
	}

	/**
	 * Takes the person's own words away; that they asked, and what was decided, stays.
	 */
	void forget(UUID person) {
		this.sql.sql("update rights.request set words = null where space_id = ? and person_id = ?")
			.params(space(), person)
			.update();
	}

	Optional<Hold> hold(UUID person) {
		return this.sql.sql("""
				select id, reason, set_at from rights.hold where space_id = ? and person_id = ? and lifted_at is null
				""")
			.params(space(), person)
			.query((row, n) -> new Hold(row.getObject(1, UUID.class), row.getString(2),
					row.getTimestamp(3).toInstant()))
			.optional();
	}

	boolean hold(UUID id, UUID person, String reason) {
		return this.sql.sql("""
				insert into rights.hold (space_id, id, person_id, reason, set_by) values (?, ?, ?, ?, ?)
				on conflict (space_id, person_id) where lifted_at is null do nothing
				""").params(Arrays.asList(space(), id, person, reason.strip(), Walls.current().tenure())).update() == 1;
	}

	boolean lift(UUID hold) {
		return this.sql.sql("""
				update rights.hold set lifted_at = now(), lifted_by = ?
				 where space_id = ? and id = ? and lifted_at is null
				""").params(Arrays.asList(Walls.current().tenure(), space(), hold)).update() == 1;
	}

	private static RequestRow request(ResultSet row) throws SQLException {
		return new RequestRow(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
				row.getString("name"), row.getString("kind"), row.getString("way"), row.getString("identity"),
				row.getString("words"), row.getObject("received_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class), row.getString("state"), row.getString("reason"),
				row.getObject("decided", LocalDate.class), row.getBoolean("erased"),
				row.getObject("task_id", UUID.class), row.getLong("version"));
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("requests are kept within a space");
		}
		return space;
	}

}
