package org.mandat.evidence.coding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.suggestion.Earlier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was confirmed, turned down or left empty before, as far as the reader may see it:
 * the space's own codings and what others shared with it. The newest are enough.
 */
@Repository
class EarlierCodings {

	private static final int MOST = 3000;

	/** What is learnt from so many passages nobody waits for. */
	private static final int AT_ONCE = 200;

	/** So many sentences a passage may span. */
	private static final int REACH = 40;

	private static final String CODED = """
			select p.id::text, p.words, p.language, p.said_in, array_agg(c.theme order by c.theme) as themes
			  from evidence.passage p
			  join evidence.coding c on c.space_id = p.space_id and c.passage_id = p.id
			""";

	private final JdbcClient sql;

	EarlierCodings(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * Tells whether anything has changed: the newest acts on passages and sources as the
	 * audit trail knows them, and what others share. Nothing for a reader before the
	 * wall.
	 */
	Mark mark(UUID space) {
		return this.sql.sql("""
				select (select max(e.id::text) from unnest(array['passage', 'source']) k
				         cross join lateral (select id from platform.audit_entry
				                              where space_id = :space and kind = k order by id desc limit 1) e) as own,
				       (select count(*) || ' ' || coalesce(max(shared_at)::text, '') from platform.share
				         where to_space = :space and kind = 'passage') as shared,
				       (select count(*) from (select from evidence.passage where space_id = :space limit :most) counted)
				""")
			.param("space", space)
			.param("most", AT_ONCE + 1)
			.query((row, n) -> new Mark(String.valueOf(row.getString(1)), row.getString(2), row.getInt(3) > AT_ONCE))
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
		empty(space, all);
		return all;
	}

	/**
	 * Sentences that somebody looked at and that no passage touches, the newest first.
	 */
	private void empty(UUID space, Map<String, Earlier> all) {
		Map<UUID, CodePoints> texts = new HashMap<>();
		this.sql.sql("""
				select e.source_id, e.n, e.start_at, e.end_at, s.language, s.title
				  from evidence.sentence e
				  join evidence.source s on s.space_id = e.space_id and s.id = e.source_id
				 where e.space_id = ? and e.looked_at is not null and not e.heading
				   and not exists (select from evidence.passage p
				                    where p.space_id = e.space_id and p.source_id = e.source_id
				                      and p.sentence_n between e.n - ? and e.n and p.end_at > e.start_at)
				 order by e.looked_at desc limit ?
				""").params(space, REACH, MOST).query((RowCallbackHandler) (row) -> {
			CodePoints text = texts.computeIfAbsent(row.getObject(1, UUID.class), (id) -> text(space, id));
			String words = text.words(new Span(row.getInt(3), row.getInt(4)));
			all.put("empty " + row.getString(1) + " " + row.getInt(2),
					new Earlier(words, row.getString(5), Set.of(), Set.of(), true, row.getString(6)));
		});
	}

	private CodePoints text(UUID space, UUID source) {
		return new CodePoints(this.sql.sql("select text from evidence.source_text where space_id = ? and source_id = ?")
			.params(space, source)
			.query(String.class)
			.single());
	}

	private static void keep(Map<String, Earlier> all, ResultSet row) throws SQLException {
		Array themes = row.getArray("themes");
		List<String> found = List.of((String[]) themes.getArray());
		all.put(row.getString(1) + " " + found, new Earlier(row.getString("words"), row.getString("language"),
				Set.copyOf(found), Set.of(), true, row.getString("said_in")));
	}

	/**
	 * The state of what was coded.
	 *
	 * @param own the newest act of the space
	 * @param shared what other spaces share with it
	 * @param many whether learning from it would keep a reader waiting
	 */
	record Mark(String own, String shared, boolean many) {
	}

}
