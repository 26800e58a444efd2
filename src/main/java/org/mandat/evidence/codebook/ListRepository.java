package org.mandat.evidence.codebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook.End;
import org.mandat.evidence.Codebook.Part;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The statements on the space's own list of themes. Each names the reader's space. */
@Repository
class ListRepository {

	private final JdbcClient sql;

	ListRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The space's newest version; 0 if it only has the pack's list. */
	@Transactional(readOnly = true)
	public int version() {
		return this.sql.sql("select coalesce(max(n), 0) from evidence.list_version where space_id = ?")
			.param(space())
			.query(Integer.class)
			.single();
	}

	/** All sub-themes with their newest texts in each language, by number. */
	@Transactional(readOnly = true)
	public List<Part> parts() {
		Map<String, Draft> drafts = new LinkedHashMap<>();
		this.sql.sql("""
				select t.id, t.parent, t.since, x.lang, x.name, x.definition, x.counts, x.counts_not, x.example
				  from evidence.own_theme t
				  join lateral (select distinct on (w.lang) w.*
				                  from evidence.own_theme_text w
				                 where w.space_id = t.space_id and w.theme = t.id
				                 order by w.lang, w.since desc) x on true
				 where t.space_id = ?
				 order by t.parent, length(t.id), t.id, x.lang
				""").param(space()).query((row) -> {
			String id = row.getString("id");
			drafts.putIfAbsent(id, new Draft(id, row.getString("parent"), row.getInt("since")));
			drafts.getOrDefault(id, new Draft(id, "", 0)).add(row);
		});
		return drafts.values().stream().map(Draft::part).toList();
	}

	/** What is not used any more. */
	@Transactional(readOnly = true)
	public Map<String, End> ends() {
		Map<String, End> ends = new HashMap<>();
		this.sql.sql("select theme, how, since, successors from evidence.theme_end where space_id = ?")
			.param(space())
			.query((row) -> {
				ends.put(row.getString(1),
						new End(row.getString(2), row.getInt(3), Arrays.asList((String[]) row.getArray(4).getArray())));
			});
		return ends;
	}

	/** The versions of the space's list, the newest first. */
	@Transactional(readOnly = true)
	public List<ListVersion> history(@Nullable String theme) {
		List<ListVersion> all = new ArrayList<>();
		this.sql.sql("""
				select v.n, v.base, v.act, v.theme, v.into_themes, v.reason, v.made_at, p.kind
				  from evidence.list_version v
				  left join jurisdiction.tenure t on t.space_id = v.space_id and t.id = v.made_by
				  left join jurisdiction.post p on p.space_id = t.space_id and p.id = t.post_id
				 where v.space_id = ?
				   and (cast(? as text) is null or v.theme = ? or ? = any (v.into_themes))
				 order by v.n desc
				""").params(space(), theme, theme, theme).query((row) -> {
			all.add(new ListVersion(row.getInt(1), row.getString(2), row.getString(3), row.getString(4),
					Arrays.asList((String[]) row.getArray(5).getArray()), row.getString(6),
					row.getObject(7, OffsetDateTime.class).toInstant(), row.getString(8)));
		});
		return all;
	}

	/** Begins the version after this one; false if somebody else has begun it. */
	boolean begin(int after, String base, ListAct act) {
		return this.sql.sql("""
				insert into evidence.list_version (space_id, n, base, act, theme, into_themes, reason, made_by)
				select ?, ?, ?, ?, ?, ?, ?, ?
				 where ? = (select coalesce(max(n), 0) from evidence.list_version where space_id = ?)
				on conflict do nothing
				""")
			.params(space(), after + 1, base, act.act(), act.theme(), act.into().toArray(String[]::new), act.reason(),
					Walls.current().tenure(), after, space())
			.update() == 1;
	}

	/** The number that the next sub-theme below this theme gets; none is given twice. */
	int nextBelow(String parent) {
		return 1 + this.sql.sql("""
				select coalesce(max(split_part(id, '.', 2)::int), 0) from evidence.own_theme
				 where space_id = ? and parent = ?
				""").params(space(), parent).query(Integer.class).single();
	}

	void add(String id, String parent, int version) {
		this.sql.sql("insert into evidence.own_theme (space_id, id, parent, since) values (?, ?, ?, ?)")
			.params(space(), id, parent, version)
			.update();
	}

	/** Words a sub-theme; gives is the version whose meaning the words give. */
	void word(String id, String lang, int version, Wording words, int gives) {
		this.sql.sql("""
				insert into evidence.own_theme_text
				  (space_id, theme, lang, since, name, definition, counts, counts_not, example, gives)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(space(), id, lang, version, words.name(), words.definition(), words.counts(), words.countsNot(),
					words.example(), gives)
			.update();
	}

	void end(String theme, End end) {
		this.sql.sql("insert into evidence.theme_end (space_id, theme, since, how, successors) values (?, ?, ?, ?, ?)")
			.params(space(), theme, end.since(), end.how(), end.successors().toArray(String[]::new))
			.update();
	}

	void bringBack(String theme) {
		this.sql.sql("delete from evidence.theme_end where space_id = ? and theme = ?").params(space(), theme).update();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("a list of themes belongs to a space");
		}
		return space;
	}

	/** A sub-theme whose texts are being gathered from their rows. */
	private static final class Draft {

		private static final List<String> COLUMNS = List.of("name", "definition", "counts", "counts_not", "example");

		private final String id;

		private final String parent;

		private final int since;

		private final Map<String, Map<String, String>> texts = new HashMap<>();

		Draft(String id, String parent, int since) {
			this.id = id;
			this.parent = parent;
			this.since = since;
		}

		void add(ResultSet row) throws SQLException {
			for (String column : COLUMNS) {
				String words = row.getString(column);
				if (words != null) {
					this.texts.computeIfAbsent(column, (any) -> new LinkedHashMap<>())
						.put(row.getString("lang"), words);
				}
			}
		}

		Part part() {
			return new Part(this.id, this.parent, Text.of(this.texts.getOrDefault("name", Map.of("en", this.id))),
					Text.of(this.texts.getOrDefault("definition", Map.of("en", this.id))), text("counts"),
					text("counts_not"), text("example"), this.since);
		}

		private @Nullable Text text(String column) {
			Map<String, String> forms = this.texts.get(column);
			return (forms == null) ? null : Text.of(forms);
		}

	}

}
