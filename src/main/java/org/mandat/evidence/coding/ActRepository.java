package org.mandat.evidence.coding;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was done to sentences, and what stood before: positions and themes, never words.
 * Each statement names the reader's space.
 */
@Repository
class ActRepository {

	private static final int SHOWN = 20;

	private static final String BEFORE = """
			select jsonb_build_object(
			  'looked', (select jsonb_agg(jsonb_build_object('n', s.n, 'at', s.looked_at, 'by', s.looked_by))
			               from evidence.sentence s
			              where s.space_id = :space and s.source_id = :source and s.n between :n and :last),
			  'rejected', (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from evidence.rejection r
			                where r.space_id = :space and r.source_id = :source and r.sentence_n = :n),
			  'passages', (select coalesce(jsonb_agg(to_jsonb(p) - 'words' || jsonb_build_object(
			      'detail', (select to_jsonb(d) from evidence.passage_detail d
			                  where d.space_id = p.space_id and d.passage_id = p.id),
			      'codings', (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from evidence.coding c
			                   where c.space_id = p.space_id and c.passage_id = p.id),
			      'by', (select coalesce(jsonb_agg(to_jsonb(b)), '[]') from evidence.coding_by b
			              where b.space_id = p.space_id and b.passage_id = p.id),
			      'needs', (select coalesce(jsonb_agg(to_jsonb(k)), '[]') from evidence.need_passage k
			                 where k.space_id = p.space_id and k.passage_id = p.id))), '[]')
			      from evidence.passage p
			     where p.space_id = :space and p.source_id = :source and p.sentence_n = :n))
			""";

	private final JdbcClient sql;

	ActRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * What stands at a sentence, as JSON; up to the last sentence that an act reaches.
	 */
	String before(UUID source, int n, int last) {
		return this.sql.sql(BEFORE)
			.param("space", CodingRepository.space())
			.param("source", source)
			.param("n", n)
			.param("last", last)
			.query(String.class)
			.single();
	}

	void note(UUID source, int n, Act act) {
		this.sql.sql("""
				insert into evidence.coding_act
				  (space_id, source_id, id, sentence_n, version, act, themes, tenure_id, before)
				select s.space_id, s.source_id, ?, s.n, s.version, ?, ?, ?, cast(? as jsonb)
				  from evidence.sentence s where s.space_id = ? and s.source_id = ? and s.n = ?
				""")
			.params(Ids.next(), act.act(), act.themes().toArray(String[]::new), Walls.current().tenure(), act.before(),
					CodingRepository.space(), source, n)
			.update();
	}

	/** What was done to a sentence, the newest first, by which kind of post. */
	List<ActView> ofSentence(UUID source, int n) {
		return this.sql.sql("""
				select a.act, a.themes, a.at, a.version, a.undone_at is not null as undone, p.kind,
				       a.tenure_id = cast(? as uuid) as mine
				  from evidence.coding_act a
				  left join jurisdiction.tenure t on t.space_id = a.space_id and t.id = a.tenure_id
				  left join jurisdiction.post p on p.space_id = t.space_id and p.id = t.post_id
				 where a.space_id = ? and a.source_id = ? and a.sentence_n = ?
				 order by a.id desc limit ?
				""")
			.params(Walls.current().tenure(), CodingRepository.space(), source, n, SHOWN)
			.query((row, i) -> new ActView(row.getString("act"),
					Arrays.asList((String[]) row.getArray("themes").getArray()),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("version"),
					row.getBoolean("undone"), row.getString("kind"), row.getBoolean("mine")))
			.list();
	}

	/** The last act of the acting tenure at this source that still stands. */
	Optional<Last> last(UUID source) {
		return this.sql.sql("""
				select a.id, a.sentence_n, a.act, a.themes, a.before,
				       not exists (select 1 from evidence.coding_act later
				                    where later.space_id = a.space_id and later.source_id = a.source_id
				                      and later.sentence_n = a.sentence_n and later.id > a.id
				                      and later.undone_at is null and later.act <> 'undo') as newest
				  from evidence.coding_act a
				 where a.space_id = ? and a.source_id = ? and a.tenure_id = ?
				   and a.undone_at is null and a.act <> 'undo' and a.before is not null
				 order by a.id desc limit 1
				""")
			.params(CodingRepository.space(), source, Walls.current().tenure())
			.query((row, i) -> new Last(row.getObject("id", UUID.class), row.getInt("sentence_n"), row.getString("act"),
					Arrays.asList((String[]) row.getArray("themes").getArray()), row.getString("before"),
					row.getBoolean("newest")))
			.optional();
	}

	void undone(UUID source, UUID act) {
		this.sql.sql("""
				update evidence.coding_act set undone_at = now() where space_id = ? and source_id = ? and id = ?
				""").params(CodingRepository.space(), source, act).update();
	}

	/**
	 * An act to be noted.
	 *
	 * @param act its name
	 * @param themes the codes it speaks of
	 * @param before what stood before, or null if it cannot be taken back
	 */
	record Act(String act, List<String> themes, @org.jspecify.annotations.Nullable String before) {
	}

	/**
	 * The act that can be taken back.
	 *
	 * @param newest whether nobody has gone on from it
	 */
	record Last(UUID id, int sentence, String act, List<String> themes, String before, boolean newest) {
	}

}
