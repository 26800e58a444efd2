package org.mandat.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on tenures; each names its space beside the wall. */
@Repository
class TenureRows {

	private static final String TENURES = """
			select t.id, t.post_id, t.person_id, n.name, t.acting, t.from_on, t.until_on,
			       lower(t.during) as begins, upper(t.during) as ends, t.document, t.version
			  from jurisdiction.tenure t
			  join jurisdiction.person n on n.space_id = t.space_id and n.id = t.person_id
			 where t.space_id = :space
			""";

	private static final String NEWEST_FIRST = " order by lower(t.during) desc, t.id";

	private final JdbcClient sql;

	TenureRows(JdbcClient sql) {
		this.sql = sql;
	}

	List<Tenure> by(String column, UUID space, UUID value) {
		return this.sql.sql(TENURES + " and t." + column + " = :value" + NEWEST_FIRST)
			.param("space", space)
			.param("value", value)
			.query((row, n) -> tenure(row))
			.list();
	}

	List<Tenure> in(UUID space, Days.Stretch stretch) {
		return this.sql.sql(TENURES + " and t.during && tstzrange(:from, :to, '[]')" + NEWEST_FIRST)
			.param("space", space)
			.param("from", stretch.first())
			.param("to", stretch.last())
			.query((row, n) -> tenure(row))
			.list();
	}

	/**
	 * The last days up to this one on which somebody came or left, and the next.
	 */
	List<Tenures.Change> changes(UUID space, Days days, LocalDate day) {
		return this.sql.sql("""
				with moves as (
				    select day, sum(came)::int as came, sum(gone)::int as gone from (
				        select (lower(during) at time zone :zone)::date as day, 1 as came, 0 as gone
				          from jurisdiction.tenure where space_id = :space
				        union all
				        select (upper(during) at time zone :zone)::date, 0, 1
				          from jurisdiction.tenure where space_id = :space and not upper_inf(during)) ends
				     group by day)
				(select day, came, gone from moves where day <= :day order by day desc limit 4)
				union all
				(select day, came, gone from moves where day > :day order by day limit 3)
				""")
			.param("zone", days.zone().getId())
			.param("space", space)
			.param("day", day)
			.query((row, n) -> new Tenures.Change(row.getObject("day", LocalDate.class), row.getInt("came"),
					row.getInt("gone")))
			.list();
	}

	/**
	 * Keeps others from appointing to the same post until the act is done: without it two
	 * at once would wait for each other at the constraint.
	 */
	boolean lock(UUID space, UUID post) {
		return this.sql
			.sql("select 1 from jurisdiction.post where space_id = ? and id = ? and closed_on is null for update")
			.params(space, post)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** When the last regular holder who began before this day ends. */
	Optional<Instant> endOfPredecessor(UUID space, UUID post, LocalDate from) {
		return this.sql.sql("""
				select upper(during) from jurisdiction.tenure
				 where space_id = :space and post_id = :post and not acting and from_on <= :from
				   and upper(during) is not null
				 order by upper(during) desc limit 1
				""")
			.param("space", space)
			.param("post", post)
			.param("from", from)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/**
	 * Who stands in the way of a tenure in this stretch: a regular holder, or the person
	 * itself.
	 */
	Optional<Tenure> inTheWay(UUID space, UUID post, boolean acting, @Nullable UUID person, Stretch stretch) {
		return this.sql.sql(TENURES + """
				 and t.post_id = :post and t.during && tstzrange(:begin, :end, '[)')
				 and ((not t.acting and not :acting) or t.person_id = :person)
				""" + NEWEST_FIRST + " limit 1")
			.param("space", space)
			.param("post", post)
			.param("acting", acting)
			.param("person", person)
			.param("begin", utc(stretch.begin()))
			.param("end", utc(stretch.end()))
			.query((row, n) -> tenure(row))
			.optional();
	}

	void insert(UUID space, Tenure tenure) {
		this.sql.sql("""
				insert into jurisdiction.tenure
				  (space_id, id, post_id, person_id, acting, during, from_on, until_on, document)
				values (:space, :id, :post, :person, :acting, tstzrange(:begin, :end, '[)'), :from, :until, :document)
				""")
			.param("space", space)
			.param("id", tenure.id())
			.param("post", tenure.post())
			.param("person", tenure.person())
			.param("acting", tenure.acting())
			.param("begin", utc(tenure.begin()))
			.param("end", utc(tenure.end()))
			.param("from", tenure.from())
			.param("until", tenure.until())
			.param("document", tenure.document())
			.update();
	}

	boolean end(UUID space, Tenure ended) {
		return this.sql.sql("""
				update jurisdiction.tenure
				   set during = tstzrange(lower(during), :end, '[)'), until_on = :until, document = :document,
				       version = version + 1
				 where space_id = :space and id = :id and version = :version
				""")
			.param("end", utc(ended.end()))
			.param("until", ended.until())
			.param("document", ended.document())
			.param("space", space)
			.param("id", ended.id())
			.param("version", ended.version())
			.update() == 1;
	}

	boolean delete(UUID space, Tenure tenure) {
		return this.sql.sql("delete from jurisdiction.tenure where space_id = ? and id = ? and version = ?")
			.params(space, tenure.id(), tenure.version())
			.update() == 1;
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
		return (at == null) ? null : at.atOffset(ZoneOffset.UTC);
	}

	private static Tenure tenure(ResultSet row) throws SQLException {
		Timestamp ends = row.getTimestamp("ends");
		return new Tenure(row.getObject("id", UUID.class), row.getObject("post_id", UUID.class),
				row.getObject("person_id", UUID.class), row.getString("name"), row.getBoolean("acting"),
				row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
				row.getTimestamp("begins").toInstant(), (ends == null) ? null : ends.toInstant(),
				row.getString("document"), row.getLong("version"));
	}

	/** From the first moment up to, but not including, the end; no end is open. */
	record Stretch(Instant begin, @Nullable Instant end) {
	}

}
