package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on delegations; each names its space beside the wall. */
@Repository
class DelegationRows {

	private static final String DELEGATIONS = """
			select d.id, d.giver, g.post_id as from_post, d.taker, t.post_id as to_post, d.parts, d.from_on, d.until_on,
			       lower(d.during) as begins, upper(d.during) as ends, d.document, d.version,
			       (upper_inf(g.during) or upper(g.during) > now()) and (upper_inf(t.during) or upper(t.during) > now())
			         as bound
			  from jurisdiction.delegation d
			  join jurisdiction.tenure g on g.space_id = d.space_id and g.id = d.giver
			  join jurisdiction.tenure t on t.space_id = d.space_id and t.id = d.taker
			 where d.space_id = :space
			""";

	private final JdbcClient sql;

	DelegationRows(JdbcClient sql) {
		this.sql = sql;
	}

	/** Those from or to a post, the newest first. */
	List<Delegation> ofPost(UUID space, UUID post) {
		return read(DELEGATIONS + " and :post in (g.post_id, t.post_id) order by lower(d.during) desc, d.id", space,
				"post", post);
	}

	/** Those whose days are not over. */
	List<Delegation> open(UUID space, LocalDate today) {
		return read(DELEGATIONS + " and d.until_on >= :day order by d.from_on, d.id", space, "day", today);
	}

	/** Those that had effect at any time of this stretch. */
	List<Delegation> in(UUID space, Days.Stretch stretch) {
		return this.sql.sql(DELEGATIONS + """
				 and d.during && tstzrange(:from, :to, '[]') and g.during && tstzrange(:from, :to, '[]')
				 and t.during && tstzrange(:from, :to, '[]') order by d.from_on, d.id
				""")
			.param("space", space)
			.param("from", stretch.first())
			.param("to", stretch.last())
			.query((row, n) -> delegation(row))
			.list();
	}

	void insert(UUID space, Delegation made) {
		this.sql
			.sql("""
					insert into jurisdiction.delegation (space_id, id, giver, taker, parts, during, from_on, until_on, document)
					values (?, ?, ?, ?, ?, tstzrange(?, ?, '[)'), ?, ?, ?)
					""")
			.params(space, made.id(), made.giver(), made.taker(), made.parts().toArray(String[]::new),
					made.begin().atOffset(ZoneOffset.UTC), made.end().atOffset(ZoneOffset.UTC), made.fromOn(),
					made.untilOn(), made.document())
			.update();
	}

	/**
	 * Ends it now. One that has not begun keeps a moment, so that it is still known.
	 */
	boolean end(UUID space, Delegation ended, LocalDate today) {
		return this.sql
			.sql("""
					update jurisdiction.delegation
					   set during = tstzrange(lower(during), greatest(lower(during) + interval '1 microsecond', now()), '[)'),
					       until_on = greatest(from_on, :today), version = version + 1
					 where space_id = :space and id = :id and version = :version and upper(during) > now()
					""")
			.param("today", today)
			.param("space", space)
			.param("id", ended.id())
			.param("version", ended.version())
			.update() == 1;
	}

	boolean withdraw(UUID space, Delegation coming) {
		return this.sql.sql("delete from jurisdiction.delegation where space_id = ? and id = ? and version = ?")
			.params(space, coming.id(), coming.version())
			.update() == 1;
	}

	private List<Delegation> read(String statement, UUID space, String name, Object value) {
		return this.sql.sql(statement)
			.param("space", space)
			.param(name, value)
			.query((row, n) -> delegation(row))
			.list();
	}

	private static Delegation delegation(java.sql.ResultSet row) throws java.sql.SQLException {
		return new Delegation(row.getObject("id", UUID.class), row.getObject("giver", UUID.class),
				row.getObject("from_post", UUID.class), row.getObject("taker", UUID.class),
				row.getObject("to_post", UUID.class),
				List.copyOf(Arrays.asList((String[]) row.getArray("parts").getArray())),
				row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
				row.getTimestamp("begins").toInstant(), row.getTimestamp("ends").toInstant(), row.getString("document"),
				row.getBoolean("bound"), row.getLong("version"));
	}

}
