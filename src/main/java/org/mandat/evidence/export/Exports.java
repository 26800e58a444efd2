package org.mandat.evidence.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.evidence.coding.PassageView;
import org.mandat.evidence.need.NeedReading;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of the reader's space goes out as files. Only its own records: what others share
 * with it stays theirs and is counted, never given on.
 */
@Service
@Transactional(readOnly = true)
public class Exports {

	private static final int ALL = 1_000_000;

	private final JdbcClient sql;

	private final SourceReading sources;

	private final PassageReading passages;

	private final NeedReading needs;

	private final Codebooks codebooks;

	private final CodedDocument documents;

	Exports(JdbcClient sql, SourceReading sources, PassageReading passages, NeedReading needs, Codebooks codebooks,
			CodedDocument documents) {
		this.sql = sql;
		this.sources = sources;
		this.passages = passages;
		this.needs = needs;
		this.codebooks = codebooks;
		this.documents = documents;
	}

	/** All sources as a table. */
	public Sheet sources() {
		return Sheets.sources(lines());
	}

	/** All sources as data. */
	public Map<String, Object> sourcesJson() {
		return Map.of("sources", lines().stream().map(ExportJson::source).toList());
	}

	/** The codings of all sources as a table. */
	public Sheet codings() {
		return Sheets.codings(this.passages.newest(ALL));
	}

	/** The codings of all sources as data. */
	public Map<String, Object> codingsJson() {
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("codebook", codebook().id() + " " + codebook().version());
		whole.put("passages", this.passages.newest(ALL).stream().map(ExportJson::codedWithSource).toList());
		return whole;
	}

	/** The codings of one source as a table, in the order of its text. */
	public Sheet codings(UUID source) {
		return Sheets.codings(this.passages.of(source));
	}

	/** The codings of one source as data. */
	public Optional<Map<String, Object>> codingsJson(UUID source) {
		return this.sources.find(source).map((view) -> ExportJson.source(view, this.passages.of(source)));
	}

	/** The needs as a table, in the words of a language. */
	public Sheet needs(Language language) {
		return Sheets.needs(this.needs.all(), language);
	}

	/** Themes and needs with their passages as data. */
	public Map<String, Object> needsJson(String place) {
		Codebook codebook = codebook();
		List<PassageView> all = this.passages.newest(ALL);
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("space", place);
		whole.put("codebook", codebook.id() + " " + codebook.version());
		whole.put("themes",
				codebook.themes()
					.stream()
					.map((theme) -> ExportJson.theme(theme, all))
					.flatMap(Optional::stream)
					.toList());
		Map<String, List<UUID>> speaking = speaking();
		whole.put("needs", this.needs.all().stream().map((need) -> need(need, all, speaking)).toList());
		return whole;
	}

	/** A coded document with its codings as notes in the margin. */
	public Optional<byte[]> docx(UUID source, Language language) {
		Optional<SourceView> view = this.sources.find(source);
		Optional<String> text = this.sources.text(source);
		return (view.isEmpty() || text.isEmpty()) ? Optional.empty() : Optional
			.of(this.documents.of(view.get(), text.get(), this.passages.of(source), codebook(), language));
	}

	private static Map<String, Object> need(NeedSummary need, List<PassageView> all, Map<String, List<UUID>> speaking) {
		List<UUID> ids = speaking.getOrDefault(need.kind(), List.of());
		return ExportJson.need(need, all.stream().filter((said) -> ids.contains(said.id())).toList());
	}

	/** Which passages speak for each need that stands by itself. */
	private Map<String, List<UUID>> speaking() {
		Map<String, List<UUID>> speaking = new LinkedHashMap<>();
		this.sql.sql("""
				select distinct r.kind, n.passage_id from evidence.need_passage n
				  join evidence.need m on m.space_id = n.space_id and m.id = n.need_id
				  join evidence.need r on r.space_id = m.space_id and r.id = coalesce(m.merged_into, m.id)
				 where n.space_id = ?
				""").param(NeedReading.space()).query((row) -> {
			speaking.computeIfAbsent(row.getString(1), (any) -> new java.util.ArrayList<>())
				.add(row.getObject(2, UUID.class));
		});
		return speaking;
	}

	private List<SourceLine> lines() {
		return this.sql.sql("""
				select s.id as source, s.title, s.kind, s.on_date as "on", s.place_key as place, s.event, s.language,
				       s.public as "open", s.agreed, s.licence, s.characters, s.sentences,
				       (select count(*) from evidence.sentence e where e.space_id = s.space_id and e.source_id = s.id
				           and e.looked_at is not null) as looked,
				       (select count(*) from evidence.passage p where p.space_id = s.space_id and p.source_id = s.id)
				         as passages
				  from evidence.source s where s.space_id = ? order by s.on_date desc, s.id desc
				""").param(NeedReading.space()).query(SourceLine.class).list();
	}

	private Codebook codebook() {
		return this.codebooks.of(NeedReading.space());
	}

}
