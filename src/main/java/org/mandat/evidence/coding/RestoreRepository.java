package org.mandat.evidence.coding;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts back what {@link ActRepository} noted before an act. Each statement names the
 * reader's space; what is noted of another one would be refused by the walls.
 */
@Repository
class RestoreRepository {

	private final JdbcClient sql;

	RestoreRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** Holds the sentence, so that nobody codes it while it is put back. */
	void lock(UUID source, int n) {
		this.sql.sql("""
				update evidence.sentence set version = version + 1 where space_id = ? and source_id = ? and n = ?
				""").params(CodingRepository.space(), source, n).update();
	}

	void passage(String row, String words) {
		this.sql.sql("""
				insert into evidence.passage
				select * from jsonb_populate_record(null::evidence.passage,
				                                    cast(? as jsonb) || jsonb_build_object('words', cast(? as text)))
				on conflict (space_id, id) do update
				   set place_key = excluded.place_key, shown_role = excluded.shown_role, words = excluded.words
				""").params(row, words).update();
	}

	void detail(String row) {
		this.sql
			.sql("""
					insert into evidence.passage_detail
					select * from jsonb_populate_record(null::evidence.passage_detail, cast(? as jsonb))
					on conflict (space_id, passage_id) do update
					   set attributes = excluded.attributes, flags = excluded.flags, elected_public = excluded.elected_public
					""")
			.param(row)
			.update();
	}

	void codings(UUID passage, String codings, String by) {
		this.sql.sql("delete from evidence.coding where space_id = ? and passage_id = ?")
			.params(CodingRepository.space(), passage)
			.update();
		this.sql
			.sql("""
					insert into evidence.coding (space_id, passage_id, theme, part, codebook_version, how, coded_by, coded_at)
					select space_id, passage_id, theme, part, codebook_version, how, coded_by, coded_at
					  from jsonb_populate_recordset(null::evidence.coding, cast(? as jsonb))
					""")
			.param(codings)
			.update();
		this.sql.sql("""
				insert into evidence.coding_by (space_id, source_id, passage_id, theme, tenure_id, coded_at)
				select space_id, source_id, passage_id, theme, tenure_id, coded_at
				  from jsonb_populate_recordset(null::evidence.coding_by, cast(? as jsonb))
				""").param(by).update();
	}

	/** What it spoke for, as far as those needs still stand. */
	void needs(UUID passage, String rows) {
		this.sql.sql("delete from evidence.need_passage where space_id = ? and passage_id = ?")
			.params(CodingRepository.space(), passage)
			.update();
		this.sql.sql("""
				insert into evidence.need_passage
				select k.* from jsonb_populate_recordset(null::evidence.need_passage, cast(? as jsonb)) k
				  join evidence.need n on n.space_id = k.space_id and n.id = k.need_id
				on conflict do nothing
				""").param(rows).update();
	}

	void rejections(UUID source, int n, String rows) {
		this.sql.sql("delete from evidence.rejection where space_id = ? and source_id = ? and sentence_n = ?")
			.params(CodingRepository.space(), source, n)
			.update();
		this.sql.sql("""
				insert into evidence.rejection
				select * from jsonb_populate_recordset(null::evidence.rejection, cast(? as jsonb))
				""").param(rows).update();
	}

	void looked(UUID source, String rows) {
		this.sql.sql("""
				update evidence.sentence s set looked_at = w.at, looked_by = w.by
				  from jsonb_to_recordset(cast(? as jsonb)) as w (n int, at timestamptz, by uuid)
				 where s.space_id = ? and s.source_id = ? and s.n = w.n
				""").params(rows, CodingRepository.space(), source).update();
	}

}
