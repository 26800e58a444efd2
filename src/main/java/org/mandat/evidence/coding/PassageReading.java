package org.mandat.evidence.coding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.Span;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What reads passages of the reader's own space. */
@Repository
@Transactional(readOnly = true)
public class PassageReading {

	private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
	};

	private static final String PASSAGE = """
			select p.id, p.source_id, p.sentence_n, p.start_at, p.end_at, p.words, p.language, p.said_in, p.said_on,
			       p.public, p.place_key, d.attributes, d.flags, d.elected_public,
			       k.themes, k.codes, k.versions, k.bulk, b.coders, b.tenures,
			       (select array_agg(n.kind order by n.kind) from evidence.need_passage n
			         where n.space_id = p.space_id and n.passage_id = p.id) as needs
			  from evidence.passage p
			  join evidence.passage_detail d on d.space_id = p.space_id and d.passage_id = p.id
			  left join lateral (
			    select array_agg(c.theme order by c.theme) as themes, bool_or(c.how = 'bulk') as bulk,
			           array_agg(coalesce(c.part, c.theme) order by c.theme) as codes,
			           array_agg(distinct c.codebook_version) as versions
			      from evidence.coding c where c.space_id = p.space_id and c.passage_id = p.id) k on true
			  left join lateral (
			    select array_agg(distinct y.theme || ' ' || t.person_id) as coders, array_agg(distinct y.tenure_id) as tenures
			      from evidence.coding_by y
			      left join jurisdiction.tenure t on t.space_id = p.space_id and t.id = y.tenure_id
			     where y.space_id = p.space_id and y.passage_id = p.id) b on true
			 where p.space_id = ?
			""";

	private final JdbcClient sql;

	private final JsonMapper json;

	PassageReading(JdbcClient sql, JsonMapper json) {
		this.sql = sql;
		this.json = json;
	}

	/** The passages of a source, in the order of the text. */
	public List<PassageView> of(UUID source) {
		return this.sql.sql(PASSAGE + " and p.source_id = ? order by p.start_at, p.end_at")
			.params(space(), source)
			.query(this::view)
			.list();
	}

	/** The passages that begin in these sentences, in the order of the text. */
	public List<PassageView> of(UUID source, int from, int to) {
		return this.sql
			.sql(PASSAGE + " and p.source_id = ? and p.sentence_n between ? and ? order by p.start_at, p.end_at")
			.params(space(), source, from, to)
			.query(this::view)
			.list();
	}

	/** The passage that is exactly this stretch. */
	public Optional<PassageView> at(UUID source, Span span) {
		return this.sql.sql(PASSAGE + " and p.source_id = ? and p.start_at = ? and p.end_at = ?")
			.params(space(), source, span.start(), span.end())
			.query(this::view)
			.optional();
	}

	/** The passages that speak for a kind of need, the newest first. */
	public List<PassageView> speakingFor(String need, int most) {
		return this.sql.sql(PASSAGE + """
				 and exists (select 1 from evidence.need_passage n
				              where n.space_id = p.space_id and n.passage_id = p.id and n.kind = ?)
				 order by p.said_on desc, p.source_id, p.start_at limit ?
				""").params(space(), need, most).query(this::view).list();
	}

	/** The newest passages. */
	public List<PassageView> newest(int most) {
		return this.sql.sql(PASSAGE + " order by p.said_on desc, p.id desc limit ?")
			.params(space(), most)
			.query(this::view)
			.list();
	}

	/** A passage by its identifier. */
	public Optional<PassageView> find(UUID id) {
		return this.sql.sql(PASSAGE + " and p.id = ?").params(space(), id).query(this::view).optional();
	}

	/** The suggestions that were turned down, as {@code 12 T08}. */
	public Set<String> rejected(UUID source) {
		return this.sql
			.sql("select sentence_n || ' ' || theme from evidence.rejection where space_id = ? and source_id = ?")
			.params(space(), source)
			.query(String.class)
			.set();
	}

	/** How many passages bear each code, sub-themes by themselves. */
	public Map<String, Integer> codes(@Nullable UUID source) {
		return this.sql.sql("""
				select coalesce(c.part, c.theme), count(*) from evidence.coding c
				  join evidence.passage p on p.space_id = c.space_id and p.id = c.passage_id
				 where c.space_id = ? and (cast(? as uuid) is null or p.source_id = ?) group by 1
				""")
			.params(space(), source, source)
			.query((row, i) -> Map.entry(row.getString(1), row.getInt(2)))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** How many passages bear a code, by the version of the list they were coded with. */
	public Map<String, Integer> versions(String code) {
		return this.sql.sql("""
				select codebook_version, count(*) from evidence.coding
				 where space_id = ? and coalesce(part, theme) = ? group by 1 order by min(coded_at)
				""")
			.params(space(), code)
			.query((row, i) -> Map.entry(row.getString(1), row.getInt(2)))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
	}

	private PassageView view(ResultSet row, int n) throws SQLException {
		return new PassageView(row.getObject("id", UUID.class), row.getObject("source_id", UUID.class),
				row.getInt("sentence_n"), new Span(row.getInt("start_at"), row.getInt("end_at")),
				row.getString("words"), row.getString("language"), row.getString("said_in"),
				row.getObject("said_on", LocalDate.class), row.getBoolean("public"), row.getString("place_key"),
				this.json.readValue(row.getString("attributes"), VALUES), texts(row.getArray("flags")),
				row.getBoolean("elected_public"), texts(row.getArray("themes")), texts(row.getArray("needs")),
				row.getBoolean("bulk"), texts(row.getArray("codes")),
				coders(texts(row.getArray("themes")), texts(row.getArray("coders"))), texts(row.getArray("versions")),
				ids(row.getArray("tenures")));
	}

	private static List<String> texts(@Nullable Array array) throws SQLException {
		return (array == null) ? List.of() : List.of((String[]) array.getArray());
	}

	private static List<UUID> ids(@Nullable Array array) throws SQLException {
		return (array == null) ? List.of() : List.of((UUID[]) array.getArray());
	}

	/** How many people coded each theme, at least. */
	private static int coders(List<String> themes, List<String> coders) {
		return themes.stream()
			.mapToInt((theme) -> (int) coders.stream().filter((one) -> one.startsWith(theme + " ")).count())
			.min()
			.orElse(0);
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("passages belong to a space");
		}
		return space;
	}

}
