package org.mandat.evidence.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
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
	 * How far a passage that begins in this sentence may reach: to its paragraph's end.
	 */
	Optional<Reach> reach(UUID source, int n) {
		return this.sql.sql("""
				select s.n, s.start_at, s.end_at, s.block, s.heading,
				       (select max(e.end_at) from evidence.sentence e
				         where e.space_id = s.space_id and e.source_id = s.source_id and e.n between s.n and s.n + 200
				           and e.block = s.block)
				  from evidence.sentence s where s.space_id = ? and s.source_id = ? and s.n = ?
				""")
			.params(space(), source, n)
			.query((row,
					i) -> new Reach(new Sentence(row.getInt(1), new Span(row.getInt(2), row.getInt(3)), row.getInt(4),
							row.getBoolean(5)), row.getInt(6)))
			.optional();
	}

	/** The number of the last sentence that a stretch reaches into. */
	int lastOf(UUID source, Span span) {
		return this.sql.sql("""
				select coalesce(max(n), 0) from evidence.sentence
				 where space_id = ? and source_id = ? and start_at < ? and end_at > ?
				""").params(space(), source, span.end(), span.start()).query(Integer.class).single();
	}

	/**
	 * Marks a sentence as looked at, and those after it that the act reaches; unless
	 * somebody else did something to it meanwhile.
	 */
	boolean look(UUID source, int n, int last, long version) {
		boolean mine = this.sql.sql("""
				update evidence.sentence set looked_at = now(), looked_by = ?, version = version + 1
				 where space_id = ? and source_id = ? and n = ? and version = ?
				""").params(Walls.current().tenure(), space(), source, n, version).update() == 1;
		if (mine && last > n) {
			this.sql.sql("""
					update evidence.sentence set looked_at = now(), looked_by = ?
					 where space_id = ? and source_id = ? and n > ? and n <= ? and looked_at is null
					""").params(Walls.current().tenure(), space(), source, n, last).update();
		}
		return mine;
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

	/**
	 * Lets a passage bear exactly these codes. One that it bore already keeps its version
	 * and who coded it; whoever chooses it again has coded it too.
	 */
	void keepThemes(UUID passage, Statement said, String version) {
		String[] codes = said.themes().toArray(String[]::new);
		String[] themes = said.themes().stream().map(Codebook::root).toArray(String[]::new);
		String[] parts = said.themes()
			.stream()
			.map((code) -> code.equals(Codebook.root(code)) ? "" : code)
			.toArray(String[]::new);
		this.sql.sql("""
				delete from evidence.coding
				 where space_id = ? and passage_id = ? and coalesce(part, theme) <> all (?)
				""").params(space(), passage, codes).update();
		this.sql.sql("""
				insert into evidence.coding (space_id, passage_id, theme, part, codebook_version, how, coded_by)
				select ?, ?, c.theme, nullif(c.part, ''), ?, ?, ? from unnest(?, ?) as c (theme, part)
				on conflict do nothing
				""").params(space(), passage, version, said.how(), Walls.current().tenure(), themes, parts).update();
		if ("hand".equals(said.how())) {
			agree(passage, themes);
		}
		else {
			ownTo(passage);
		}
	}

	/** Whoever accepts one theme has not read the others: only what is new is theirs. */
	private void ownTo(UUID passage) {
		if (Walls.current().tenure() != null) {
			this.sql.sql("""
					insert into evidence.coding_by (space_id, source_id, passage_id, theme, tenure_id)
					select c.space_id, p.source_id, c.passage_id, c.theme, c.coded_by
					  from evidence.coding c join evidence.passage p on p.space_id = c.space_id and p.id = c.passage_id
					 where c.space_id = ? and c.passage_id = ? and c.coded_by = ? on conflict do nothing
					""").params(space(), passage, Walls.current().tenure()).update();
		}
	}

	/** The acting tenure has coded the passage with these themes too. */
	void agree(UUID passage, String[] themes) {
		if (Walls.current().tenure() != null) {
			this.sql.sql("""
					insert into evidence.coding_by (space_id, source_id, passage_id, theme, tenure_id)
					select c.space_id, p.source_id, c.passage_id, c.theme, ?
					  from evidence.coding c join evidence.passage p on p.space_id = c.space_id and p.id = c.passage_id
					 where c.space_id = ? and c.passage_id = ? and c.theme = any (?)
					on conflict do nothing
					""").params(Walls.current().tenure(), space(), passage, themes).update();
		}
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

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("passages belong to a space");
		}
		return space;
	}

	/**
	 * A sentence and how far a passage that begins in it may reach.
	 */
	record Reach(Sentence sentence, int end) {

		/** Whether a passage may stand here. */
		boolean covers(Span span) {
			return span.start() >= this.sentence.span().start() && span.start() < this.sentence.span().end()
					&& span.end() <= this.end;
		}

	}

}
