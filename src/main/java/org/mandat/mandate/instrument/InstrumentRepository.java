package org.mandat.mandate.instrument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on instruments. Every one names the reader's space. */
@Repository
class InstrumentRepository {

	private static final String ROW = """
			select i.id, i.pack_key, i.kind, i.number, i.status, i.from_on, i.until_on, i.replaced_by, i.source, i.url,
			       i.version,
			       (select array_agg(w.lang order by w.lang) from mandate.wording w
			         where w.space_id = i.space_id and w.instrument_id = i.id) as stored,
			       (select array_agg(t.lang order by t.lang) from mandate.instrument_title t
			         where t.space_id = i.space_id and t.instrument_id = i.id) as langs,
			       (select array_agg(t.words order by t.lang) from mandate.instrument_title t
			         where t.space_id = i.space_id and t.instrument_id = i.id) as titles
			  from mandate.instrument i where i.space_id = :space
			""";

	private final JdbcClient sql;

	InstrumentRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** All that the space keeps, the newest first. */
	List<Row> all() {
		return this.sql.sql(ROW + " order by i.id desc").param("space", space()).query((row, n) -> row(row)).list();
	}

	Optional<Row> find(String ref) {
		return this.sql.sql(ROW + " and (i.pack_key = :ref or i.id::text = :ref and i.pack_key is null)")
			.param("space", space())
			.param("ref", ref)
			.query((row, n) -> row(row))
			.optional();
	}

	/** Whether nobody else gave this instrument of the pack a row meanwhile. */
	boolean insert(UUID id, @Nullable String packKey, String kind, @Nullable String number, InstrumentForm form) {
		return values(this.sql.sql("""
				insert into mandate.instrument
				  (space_id, id, pack_key, kind, number, status, from_on, until_on, source, url, post_id)
				values (:space, :id, :pack, :kind, :number, :status, :from, :until, :source, :url, :post)
				on conflict (space_id, pack_key) where pack_key is not null do nothing
				"""), form).param("id", id)
			.param("pack", packKey, Types.VARCHAR)
			.param("kind", kind)
			.param("number", number, Types.VARCHAR)
			.param("post", Walls.current().post(), Types.OTHER)
			.update() == 1;
	}

	boolean change(UUID id, String kind, @Nullable String number, InstrumentForm form, long version) {
		return values(this.sql.sql("""
				update mandate.instrument
				   set kind = :kind, number = :number, status = :status, from_on = :from, until_on = :until,
				       source = :source, url = :url, changed_at = now(), version = version + 1
				 where space_id = :space and id = :id and version = :version
				"""), form).param("id", id)
			.param("kind", kind)
			.param("number", number, Types.VARCHAR)
			.param("version", version)
			.update() == 1;
	}

	void entitle(UUID id, String lang, String words) {
		this.sql.sql("""
				insert into mandate.instrument_title (space_id, instrument_id, lang, words) values (?, ?, ?, ?)
				on conflict (space_id, instrument_id, lang) do update set words = excluded.words
				""").params(space(), id, lang, words).update();
	}

	boolean replace(UUID id, @Nullable String by, long version) {
		return this.sql.sql("""
				update mandate.instrument set replaced_by = ?, changed_at = now(), version = version + 1
				 where space_id = ? and id = ? and version = ?
				""").params(Arrays.asList(by, space(), id, version)).update() == 1;
	}

	private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, InstrumentForm form) {
		return statement.param("space", space())
			.param("status", form.status())
			.param("from", form.from(), Types.DATE)
			.param("until", form.until(), Types.DATE)
			.param("source", form.source().strip())
			.param("url", InstrumentForm.filled(form.url()), Types.VARCHAR);
	}

	private static Row row(ResultSet row) throws SQLException {
		Map<String, String> titles = new LinkedHashMap<>();
		List<String> langs = texts(row, "langs");
		List<String> words = texts(row, "titles");
		for (int n = 0; n < langs.size(); n++) {
			titles.put(langs.get(n), words.get(n));
		}
		return new Row(row.getObject("id", UUID.class), row.getString("pack_key"), row.getString("kind"),
				row.getString("number"), row.getString("status"), row.getObject("from_on", LocalDate.class),
				row.getObject("until_on", LocalDate.class), row.getString("replaced_by"), row.getString("source"),
				row.getString("url"), texts(row, "stored"), titles, row.getLong("version"));
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		java.sql.Array array = row.getArray(column);
		return (array == null) ? List.of() : List.of((String[]) array.getArray());
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("instruments are read and written within a space");
		}
		return space;
	}

	/** What a space keeps of an instrument; one of the pack has no titles of its own. */
	record Row(UUID id, @Nullable String packKey, String kind, @Nullable String number, String status,
			@Nullable LocalDate from, @Nullable LocalDate until, @Nullable String replacedBy, String source,
			@Nullable String url, List<String> stored, Map<String, String> titles, long version) {
	}

}
