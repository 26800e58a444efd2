package org.mandat.evidence.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What reads sources of the reader's space. */
@Repository
@Transactional(readOnly = true)
public class SourceReading {

	/** How many rows a page of the list has. */
	public static final int PAGE = 100;

	/** Beyond this a list says "more than", not how many. */
	public static final int COUNTED = 1000;

	private static final String WHERE = """
			 where s.space_id = :space and s.replaced_by is null
			   and (cast(:kind as text) is null or s.kind = :kind)
			   and (cast(:language as text) is null or s.language = :language)
			   and (cast(:public as boolean) is null or s.public = :public)
			""";

	private final JdbcClient sql;

	SourceReading(JdbcClient sql) {
		this.sql = sql;
	}

	/** One page of the list, newest first, and one row more if it goes on. */
	public List<SourceRow> list(SourceFilter filter) {
		return asked("""
				select s.id, s.title, s.kind, s.on_date, s.language, s.public, s.sentences,
				       (select count(*) from evidence.sentence e
				         where e.space_id = s.space_id and e.source_id = s.id and e.looked_at is not null) as looked
				  from evidence.source s
				""" + WHERE + """
				   and (cast(:date as date) is null or (s.on_date, s.id) < (:date, :id))
				 order by s.on_date desc, s.id desc
				 limit :most
				""", filter).param("date", filter.afterDate())
			.param("id", filter.afterId())
			.param("most", PAGE + 1)
			.query((row, n) -> new SourceRow(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getObject(4, LocalDate.class), row.getString(5), row.getBoolean(6), row.getInt(7),
					row.getInt(8)))
			.list();
	}

	/** How many sources the filter finds, counted up to {@link #COUNTED} and one. */
	public int count(SourceFilter filter) {
		return asked("select count(*) from (select 1 from evidence.source s " + WHERE + " limit :most) found", filter)
			.param("most", COUNTED + 1)
			.query(Integer.class)
			.single();
	}

	/** How many sources each value of a filter word would find. */
	public Map<String, Map<String, Integer>> offers(SourceFilter filter) {
		Map<String, Map<String, Integer>> offers = new LinkedHashMap<>();
		asked("""
				select s.kind, s.language, case when s.public then 'yes' else 'no' end, count(*)
				  from evidence.source s
				""" + WHERE + " group by 1, 2, 3 order by 4 desc", filter).query((row) -> {
			int many = row.getInt(4);
			List<String> names = List.of("kind", "language", "public");
			for (int i = 0; i < names.size(); i++) {
				offers.computeIfAbsent(names.get(i), (any) -> new LinkedHashMap<>())
					.merge(row.getString(i + 1), many, Integer::sum);
			}
		});
		return offers;
	}

	/** A source by its identifier. */
	public Optional<SourceView> find(UUID id) {
		return this.sql.sql("""
				select s.*, o.file_name, o.bytes, coalesce(cardinality(t.pages), 0) as page_count,
				       (select count(*) from evidence.sentence e
				         where e.space_id = s.space_id and e.source_id = s.id and e.looked_at is not null) as looked
				  from evidence.source s
				  join platform.original o on o.space_id = s.space_id and o.digest = s.digest
				  left join evidence.source_text t on t.space_id = s.space_id and t.source_id = s.id
				 where s.space_id = ? and s.id = ?
				""").params(SourceRepository.space(), id).query(SourceReading::view).optional();
	}

	/** The stored text; nothing for a reader before the passages' wall. */
	public Optional<String> text(UUID id) {
		return this.sql.sql("select text from evidence.source_text where space_id = ? and source_id = ?")
			.params(SourceRepository.space(), id)
			.query(String.class)
			.optional();
	}

	/** Where the pages of the text begin; empty where it has none. */
	public List<Integer> pages(UUID id) {
		return this.sql.sql("select unnest(pages) from evidence.source_text where space_id = ? and source_id = ?")
			.params(SourceRepository.space(), id)
			.query(Integer.class)
			.list();
	}

	/** The sentences in their order. */
	public List<Sentence> sentences(UUID id) {
		return this.sql.sql("""
				select n, start_at, end_at, block, heading from evidence.sentence
				 where space_id = ? and source_id = ? order by n
				""").params(SourceRepository.space(), id).query(SourceReading::sentenceRow).list();
	}

	/** The numbers of the sentences that somebody looked at, whether coded or not. */
	public List<Integer> looked(UUID id) {
		return this.sql.sql("""
				select n from evidence.sentence
				 where space_id = ? and source_id = ? and looked_at is not null and not heading order by n
				""").params(SourceRepository.space(), id).query(Integer.class).list();
	}

	/** A sentence by its number. */
	public Optional<Sentence> sentence(UUID id, int n) {
		return this.sql.sql("""
				select n, start_at, end_at, block, heading from evidence.sentence
				 where space_id = ? and source_id = ? and n = ?
				""").params(SourceRepository.space(), id, n).query(SourceReading::sentenceRow).optional();
	}

	private static Sentence sentenceRow(ResultSet row, int i) throws SQLException {
		return new Sentence(row.getInt(1), new Span(row.getInt(2), row.getInt(3)), row.getInt(4), row.getBoolean(5));
	}

	private JdbcClient.StatementSpec asked(String statement, SourceFilter filter) {
		return this.sql.sql(statement)
			.param("space", SourceRepository.space())
			.param("kind", filter.kind())
			.param("language", filter.language())
			.param("public", filter.isPublic());
	}

	private static SourceView view(ResultSet row, int n) throws SQLException {
		return new SourceView(row.getObject("id", UUID.class), row.getString("title"), row.getString("kind"),
				row.getObject("on_date", LocalDate.class), row.getString("place_key"), row.getString("event"),
				row.getString("language"), row.getBoolean("public"), row.getBoolean("agreed"), row.getString("licence"),
				row.getBytes("digest"), row.getString("charset"), row.getBoolean("charset_sure"),
				row.getInt("characters"), row.getInt("sentences"), row.getInt("looked"), row.getString("marking"),
				row.getObject("brought_by", UUID.class), row.getObject("brought_at", OffsetDateTime.class).toInstant(),
				row.getString("file_name"), row.getLong("bytes"), row.getLong("version"),
				row.getObject("language_sure", Integer.class), List.of((String[]) row.getArray("remarks").getArray()),
				row.getInt("page_count"), row.getObject("replaces", UUID.class),
				row.getObject("replaced_by", UUID.class));
	}

}
