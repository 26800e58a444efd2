package org.mandat.evidence.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What writes passages and codings. Each statement names the reader's space. */
@Repository
class CodingRepository {

	private final JdbcClient sql;

	private final JsonMapper json;

	CodingRepository(JdbcClient sql, JsonMapper json) {
		this.sql = sql;
		this.json = json;
	}

	/**
	 * Marks a sentence as looked at, unless somebody else did something to it meanwhile.
	 */
	boolean look(UUID source, int n, long version) {
		return this.sql.sql("""
				update evidence.sentence set looked_at = now(), looked_by = ?, version = version + 1
				 where space_id = ? and source_id = ? and n = ? and version = ?
				""").params(Walls.current().tenure(), space(), source, n, version).update() == 1;
	}

	Optional<Long> version(UUID source, int n) {
		return this.sql.sql("select version from evidence.sentence where space_id = ? and source_id = ? and n = ?")
			.params(space(), source, n)
			.query(Long.class)
			.optional();
	}

	UUID keep(SourceView source, int n, Statement said, String words, @Nullable String shownRole) {
		UUID id = this.sql
			.sql("""
					insert into evidence.passage (space_id, id, source_id, sentence_n, start_at, end_at, words, language,
					    said_in, said_on, event, public, place_key, shown_role)
					values (:space, :id, :source, :n, :start, :end, :words, :language, :in, :on, :event, :public, :place, :role)
					on conflict (space_id, source_id, start_at, end_at) do update
					   set place_key = excluded.place_key, shown_role = excluded.shown_role
					returning id
					""")
			.param("space", space())
			.param("id", Ids.next())
			.param("source", source.id())
			.param("n", n)
			.param("start", said.span().start())
			.param("end", said.span().end())
			.param("words", words)
			.param("language", source.language())
			.param("in", source.title())
			.param("on", source.on())
			.param("event", source.event())
			.param("public", source.isPublic())
			.param("place", said.place())
			.param("role", shownRole)
			.query(UUID.class)
			.single();
		this.sql
			.sql("""
					insert into evidence.passage_detail (space_id, passage_id, attributes, flags, elected_public)
					values (?, ?, cast(? as jsonb), ?, ?)
					on conflict (space_id, passage_id) do update
					   set attributes = excluded.attributes, flags = excluded.flags, elected_public = excluded.elected_public
					""")
			.params(space(), id, this.json.writeValueAsString(said.attributes()), said.flags().toArray(String[]::new),
					said.electedPublic())
			.update();
		return id;
	}

	void keepThemes(UUID passage, Statement said, String version) {
		String[] themes = said.themes().toArray(String[]::new);
		this.sql.sql("delete from evidence.coding where space_id = ? and passage_id = ? and theme <> all (?)")
			.params(space(), passage, themes)
			.update();
		this.sql.sql("""
				insert into evidence.coding (space_id, passage_id, theme, codebook_version, how, coded_by)
				select ?, ?, theme, ?, ?, ? from unnest(?) as theme on conflict do nothing
				""").params(space(), passage, version, said.how(), Walls.current().tenure(), themes).update();
	}

	void remove(UUID passage) {
		this.sql.sql("delete from evidence.passage where space_id = ? and id = ?").params(space(), passage).update();
	}

	void reject(UUID source, int n, String theme) {
		this.sql.sql("""
				insert into evidence.rejection (space_id, source_id, sentence_n, theme, rejected_by)
				values (?, ?, ?, ?, ?) on conflict do nothing
				""").params(space(), source, n, theme, Walls.current().tenure()).update();
	}

	void takeBackRejections(UUID source, int n, List<String> themes) {
		this.sql
			.sql("""
					delete from evidence.rejection where space_id = ? and source_id = ? and sentence_n = ? and theme = any (?)
					""")
			.params(space(), source, n, themes.toArray(String[]::new))
			.update();
	}

	/**
	 * Shares the passage with this space and no other; true if an earlier share ended.
	 */
	boolean share(UUID passage, @Nullable UUID with) {
		int taken = this.sql
			.sql("""
					delete from platform.share where space_id = ? and kind = 'passage' and id = ? and to_space is distinct from ?
					""")
			.params(space(), passage, with)
			.update();
		if (with != null) {
			this.sql.sql("""
					insert into platform.share (to_space, space_id, kind, id, act) values (?, ?, 'passage', ?, ?)
					on conflict do nothing
					""").params(with, space(), passage, passage).update();
		}
		return taken > 0;
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("passages belong to a space");
		}
		return space;
	}

}
