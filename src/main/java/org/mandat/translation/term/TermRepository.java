package org.mandat.translation.term;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of terms. Every statement names the reader's space. */
@Repository
class TermRepository {

	private final JdbcClient sql;

	TermRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The space's own terms in the order in which they were put down. */
	List<Term> own() {
		Map<UUID, Term> terms = new LinkedHashMap<>();
		this.sql.sql("""
				select t.id, t.pack_key, t.version, x.lang, x.words, x.note from translation.term t
				  join translation.term_text x on x.space_id = t.space_id and x.term_id = t.id
				 where t.space_id = ? and t.ended_at is null order by t.id, x.lang
				""").param(space()).query((row) -> {
			UUID id = row.getObject(1, UUID.class);
			Term term = terms.get(id);
			if (term == null) {
				term = new Term(id.toString(), id, row.getString(2), new LinkedHashMap<>(), new LinkedHashMap<>(),
						row.getLong(3));
				terms.put(id, term);
			}
			term.names().put(row.getString(4), row.getString(5));
			String note = row.getString(6);
			if (note != null) {
				term.notes().put(row.getString(4), note);
			}
		});
		return List.copyOf(terms.values());
	}

	/** Puts a term down; false if one stands in the place of the pack's already. */
	boolean insert(UUID id, @Nullable String packKey) {
		return this.sql
			.sql("insert into translation.term (space_id, id, pack_key) values (?, ?, ?) on conflict do nothing")
			.params(space(), id, packKey)
			.update() == 1;
	}

	void word(UUID term, String lang, String words, @Nullable String note) {
		this.sql.sql("insert into translation.term_text (space_id, term_id, lang, words, note) values (?, ?, ?, ?, ?)")
			.params(space(), term, lang, words, note)
			.update();
	}

	void unword(UUID term) {
		this.sql.sql("delete from translation.term_text where space_id = ? and term_id = ?")
			.params(space(), term)
			.update();
	}

	/** Takes the term for this act; false if somebody else changed it since. */
	boolean turn(UUID term, long version) {
		return this.sql.sql("""
				update translation.term set version = version + 1
				 where space_id = ? and id = ? and version = ? and ended_at is null
				""").params(space(), term, version).update() == 1;
	}

	void end(UUID term) {
		this.sql.sql("update translation.term set ended_at = now() where space_id = ? and id = ?")
			.params(space(), term)
			.update();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("terms belong to a space");
		}
		return space;
	}

}
