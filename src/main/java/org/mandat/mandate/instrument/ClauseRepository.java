package org.mandat.mandate.instrument;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on texts, clauses and what duties cite of them. */
@Repository
class ClauseRepository {

	private final JdbcClient sql;

	ClauseRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The clauses of a text in their order. */
	List<Clause> of(UUID instrument, String lang) {
		return this.sql.sql("""
				select number, kind, heading, words from mandate.clause
				 where space_id = ? and instrument_id = ? and lang = ? order by position
				""").params(InstrumentRepository.space(), instrument, lang).query(Clause.class).list();
	}

	Optional<Wording> wording(UUID instrument, String lang) {
		return this.sql.sql("""
				select lang, digest, file_name, mended, version from mandate.wording
				 where space_id = ? and instrument_id = ? and lang = ?
				""").params(InstrumentRepository.space(), instrument, lang).query(Wording.class).optional();
	}

	/** Puts a text in the place of the one before; false if somebody did so meanwhile. */
	boolean keep(UUID instrument, String lang, byte @Nullable [] digest, @Nullable String file, long version) {
		return this.sql.sql("""
				insert into mandate.wording (space_id, instrument_id, lang, digest, file_name, post_id)
				values (:space, :instrument, :lang, :digest, :file, :post)
				on conflict (space_id, instrument_id, lang) do update
				   set digest = coalesce(excluded.digest, wording.digest),
				       file_name = coalesce(excluded.file_name, wording.file_name),
				       mended = excluded.digest is null and wording.digest is not null, post_id = excluded.post_id,
				       made_at = now(), version = wording.version + 1
				 where wording.version = :version
				""")
			.param("space", InstrumentRepository.space())
			.param("instrument", instrument)
			.param("lang", lang)
			.param("digest", digest, Types.BINARY)
			.param("file", file, Types.VARCHAR)
			.param("post", Walls.current().post(), Types.OTHER)
			.param("version", version)
			.update() == 1;
	}

	void put(UUID instrument, String lang, List<Clause> clauses) {
		UUID space = InstrumentRepository.space();
		this.sql.sql("delete from mandate.clause where space_id = ? and instrument_id = ? and lang = ?")
			.params(space, instrument, lang)
			.update();
		this.sql.sql("""
				insert into mandate.clause (space_id, instrument_id, lang, position, number, kind, heading, words)
				select :space, :instrument, :lang, c.n, c.number, c.kind, nullif(c.heading, ''), c.words
				  from unnest(:numbers::text[], :kinds::text[], :headings::text[], :words::text[])
				       with ordinality as c (number, kind, heading, words, n)
				""")
			.param("space", space)
			.param("instrument", instrument)
			.param("lang", lang)
			.param("numbers", clauses.stream().map(Clause::number).toArray(String[]::new))
			.param("kinds", clauses.stream().map(Clause::kind).toArray(String[]::new))
			.param("headings",
					clauses.stream()
						.map((clause) -> (clause.heading() == null) ? "" : clause.heading())
						.toArray(String[]::new))
			.param("words", clauses.stream().map(Clause::words).toArray(String[]::new))
			.update();
	}

	void cite(String duty, UUID instrument, String number) {
		this.sql.sql("""
				insert into mandate.citation (space_id, duty, instrument_id, number, post_id)
				values (:space, :duty, :instrument, :number, :post) on conflict do nothing
				""")
			.param("space", InstrumentRepository.space())
			.param("duty", duty)
			.param("instrument", instrument)
			.param("number", number)
			.param("post", Walls.current().post(), Types.OTHER)
			.update();
	}

	boolean withdraw(String duty, UUID instrument, String number) {
		return this.sql
			.sql("delete from mandate.citation where space_id = ? and duty = ? and instrument_id = ? and number = ?")
			.params(InstrumentRepository.space(), duty, instrument, number)
			.update() == 1;
	}

	/** All that duties cite in the space, by duty. */
	List<Cited> cited() {
		return this.sql.sql("""
				select c.duty, c.instrument_id, coalesce(i.pack_key, i.id::text) as ref, c.number,
				       exists (select 1 from mandate.clause k where k.space_id = c.space_id
				                  and k.instrument_id = c.instrument_id and k.number = c.number) as there
				  from mandate.citation c
				  join mandate.instrument i on i.space_id = c.space_id and i.id = c.instrument_id
				 where c.space_id = ? order by c.duty, c.instrument_id, c.number
				""").param(InstrumentRepository.space()).query(Cited.class).list();
	}

}
