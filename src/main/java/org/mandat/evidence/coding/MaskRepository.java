package org.mandat.evidence.coding;

import java.util.List;
import java.util.UUID;

import org.mandat.evidence.sentence.Span;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on names that are shown as roles. Each names the reader's space. */
@Repository
class MaskRepository {

	private final JdbcClient sql;

	MaskRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The masks that reach into a stretch of a text, in their order. */
	List<Mask> in(UUID source, Span stretch) {
		return this.sql.sql("""
				select start_at, end_at, shown from evidence.mask
				 where space_id = ? and source_id = ? and start_at < ? and end_at > ? order by start_at
				""")
			.params(CodingRepository.space(), source, stretch.end(), stretch.start())
			.query((row, n) -> new Mask(new Span(row.getInt(1), row.getInt(2)), row.getString(3)))
			.list();
	}

	/** Puts a mask unless one stands there already. */
	boolean put(UUID source, Mask mask) {
		return this.sql.sql("""
				insert into evidence.mask (space_id, source_id, start_at, end_at, shown, made_by)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing
				""")
			.params(CodingRepository.space(), source, mask.span().start(), mask.span().end(), mask.shown(),
					Walls.current().tenure())
			.update() == 1;
	}

	/** Takes the mask away that begins here. */
	boolean remove(UUID source, int start) {
		return this.sql.sql("delete from evidence.mask where space_id = ? and source_id = ? and start_at = ?")
			.params(CodingRepository.space(), source, start)
			.update() == 1;
	}

	/** The passages that reach into a stretch. */
	List<Touched> passages(UUID source, Span stretch) {
		return this.sql.sql("""
				select id, sentence_n, start_at, end_at from evidence.passage
				 where space_id = ? and source_id = ? and start_at < ? and end_at > ? order by id
				""")
			.params(CodingRepository.space(), source, stretch.end(), stretch.start())
			.query((row, n) -> new Touched(row.getObject(1, UUID.class), row.getInt(2),
					new Span(row.getInt(3), row.getInt(4))))
			.list();
	}

	void words(UUID passage, String words) {
		this.sql.sql("update evidence.passage set words = ? where space_id = ? and id = ?")
			.params(words, CodingRepository.space(), passage)
			.update();
	}

	/** Who coded the passage stands with the source to which it moves. */
	void coders(UUID passage, UUID source) {
		this.sql.sql("update evidence.coding_by set source_id = ? where space_id = ? and passage_id = ?")
			.params(source, CodingRepository.space(), passage)
			.update();
	}

	/** A passage whose words are to be shown anew. */
	record Touched(UUID passage, int sentence, Span span) {
	}

}
