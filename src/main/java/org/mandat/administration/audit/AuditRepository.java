package org.mandat.administration.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statements on the audit trail. The page is cut out before names of posts are looked
 * up, so that a long trail costs no more than a short one.
 */
@Repository
class AuditRepository {

	private static final String ROWS = """
			select e.id, e.seq, e.at, e.act, e.kind, e.record_id, x.name, x.lang, t.from_on,
			       o.name as of_name, o.lang as of_lang
			  from (select id, space_id, seq, at, act, kind, record_id, post_id, tenure_id from platform.audit_entry e
			         where e.space_id = :space %s order by e.id desc limit %d) e
			  left join jurisdiction.tenure t on t.space_id = e.space_id and t.id = e.tenure_id
			  left join lateral (select name, lang from jurisdiction.post_text
			                      where space_id = e.space_id and post_id = e.post_id
			                      order by (lang = :lang) desc, lang limit 1) x on true
			  left join lateral (select name, lang from jurisdiction.post_text
			                      where space_id = t.space_id and post_id = t.post_id and t.post_id <> e.post_id
			                      order by (lang = :lang) desc, lang limit 1) o on true
			 order by e.id desc
			""";

	private final JdbcClient sql;

	AuditRepository(JdbcClient sql) {
		this.sql = sql;
	}

	List<AuditRow> list(AuditFilter filter, ZoneId zone, Language language, int most) {
		Map<String, Object> values = new LinkedHashMap<>();
		String where = where(filter, zone, values);
		if (filter.after() != null) {
			where += " and e.id < :after";
			values.put("after", filter.after());
		}
		return bound(this.sql.sql(ROWS.formatted(where, most)), values).param("lang", language.stored())
			.query((row, n) -> row(row))
			.list();
	}

	/** Exact up to a thousand; one more means "more than". */
	int count(AuditFilter filter, ZoneId zone) {
		Map<String, Object> values = new LinkedHashMap<>();
		return bound(this.sql.sql("select count(*) from (select 1 from platform.audit_entry e where e.space_id = :space"
				+ where(filter, zone, values) + " order by e.id desc limit 1001) counted"), values)
			.query(Integer.class)
			.single();
	}

	/** Every post that the space has or had, by its name in this language. */
	Map<String, String> posts(Language language) {
		Map<String, String> posts = new LinkedHashMap<>();
		this.sql.sql("""
				select p.id, x.name, p.number from jurisdiction.post p
				  join lateral (select name from jurisdiction.post_text
				                 where space_id = p.space_id and post_id = p.id
				                 order by (lang = :lang) desc, lang limit 1) x on true
				 where p.space_id = :space order by p.sort, p.number, p.id
				""").param("lang", language.stored()).param("space", space()).query((row) -> {
			posts.put(row.getString("id"),
					row.getString("name") + ((row.getInt("number") > 1) ? " " + row.getInt("number") : ""));
		});
		return posts;
	}

	private static String where(AuditFilter filter, ZoneId zone, Map<String, Object> values) {
		StringBuilder where = new StringBuilder();
		Instant begin = filter.begin(zone);
		if (begin != null) {
			where.append(" and e.id >= :lowest and e.at >= :begin");
			values.put("lowest", AuditFilter.lowest(begin));
			values.put("begin", Timestamp.from(begin));
		}
		Instant end = filter.end(zone);
		if (end != null) {
			where.append(" and e.id <= :highest and e.at < :end");
			values.put("highest", AuditFilter.highest(end));
			values.put("end", Timestamp.from(end));
		}
		if (filter.post() != null) {
			where.append(" and e.post_id = :post");
			values.put("post", filter.post());
		}
		if (!filter.act().isEmpty()) {
			where.append(" and e.act = :act");
			values.put("act", filter.act());
		}
		return where.toString();
	}

	private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Map<String, Object> values) {
		JdbcClient.StatementSpec bound = statement.param("space", space());
		for (Map.Entry<String, Object> value : values.entrySet()) {
			bound = bound.param(value.getKey(), value.getValue());
		}
		return bound;
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("an audit trail belongs to a space");
		}
		return space;
	}

	private static AuditRow row(ResultSet row) throws SQLException {
		@Nullable Worded post = worded(row.getString("name"), row.getString("lang"));
		return new AuditRow(row.getObject("id", UUID.class), (Long) row.getObject("seq"),
				row.getTimestamp("at").toInstant(), row.getString("act"), row.getString("kind"),
				row.getObject("record_id", UUID.class), post, row.getObject("from_on", LocalDate.class),
				worded(row.getString("of_name"), row.getString("of_lang")));
	}

	private static @Nullable Worded worded(@Nullable String name, String lang) {
		return (name == null) ? null : new Worded(name, lang);
	}

}
