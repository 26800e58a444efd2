package org.mandat.evidence.coding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mandat.evidence.suggestion.Earlier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was confirmed and turned down before, as far as the reader may see it: the space's
 * own codings and what others shared with it. The newest are enough.
 */
@Repository
class EarlierCodings {

	private static final int MOST = 3000;

	private static final String CODED = """
			select p.id::text, p.words, p.language, p.said_in, array_agg(c.theme order by c.theme) as themes
			  from evidence.passage p
			  join evidence.coding c on c.space_id = p.space_id and c.passage_id = p.id
			""";

	private final JdbcClient sql;

	EarlierCodings(JdbcClient sql) {
		this.sql = sql;
	}

	/** Tells whether anything has changed; nothing for a reader before the wall. */
	String fingerprint(UUID space) {
		return this.sql
			.sql("""
					select (select count(*) || ' ' || coalesce(max(coded_at)::text, '') from evidence.coding where space_id = :space)
					    || (select count(*) || ' ' || coalesce(max(rejected_at)::text, '') from evidence.rejection
					         where space_id = :space)
					    || (select count(*) || ' ' || coalesce(max(shared_at)::text, '') from platform.share
					         where to_space = :space and kind = 'passage')
					""")
			.param("space", space)
			.query(String.class)
			.single();
	}

	/** All of it, by what it is. */
	Map<String, Earlier> all(UUID space) {
		Map<String, Earlier> all = new HashMap<>();
		this.sql.sql(CODED + """
				 where p.space_id = ? group by p.space_id, p.id order by max(c.coded_at) desc limit ?
				""").params(space, MOST).query((RowCallbackHandler) (row) -> keep(all, row));
		this.sql.sql(CODED + """
				  join platform.share g on g.space_id = p.space_id and g.id = p.id and g.kind = 'passage'
				 where g.to_space = ? group by p.space_id, p.id order by max(c.coded_at) desc limit ?
				""").params(space, MOST).query((RowCallbackHandler) (row) -> keep(all, row));
		this.sql
			.sql("""
					select r.source_id || ' ' || r.sentence_n, r.theme, s.language, s.title,
					       substr(t.text, e.start_at + 1, e.end_at - e.start_at) as words
					  from evidence.rejection r
					  join evidence.sentence e on e.space_id = r.space_id and e.source_id = r.source_id and e.n = r.sentence_n
					  join evidence.source s on s.space_id = r.space_id and s.id = r.source_id
					  join evidence.source_text t on t.space_id = r.space_id and t.source_id = r.source_id
					 where r.space_id = ? order by r.rejected_at desc limit ?
					""")
			.params(space, MOST)
			.query((RowCallbackHandler) (row) -> all.put("no " + row.getString(1) + " " + row.getString(2),
					new Earlier(row.getString("words"), row.getString("language"), Set.of(),
							Set.of(row.getString("theme")), false, row.getString("title"))));
		return all;
	}

	private static void keep(Map<String, Earlier> all, ResultSet row) throws SQLException {
		Array themes = row.getArray("themes");
		List<String> found = List.of((String[]) themes.getArray());
		all.put(row.getString(1) + " " + found, new Earlier(row.getString("words"), row.getString("language"),
				Set.copyOf(found), Set.of(), true, row.getString("said_in")));
	}

}
