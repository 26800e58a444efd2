package org.mandat.bench.region;

import java.util.List;

/**
 * The tables of evidence that a region fills, in the order in which they must be filled.
 */
final class EvidenceTables {

	static final Table ORIGINAL = Table.of("platform.original", "space_id digest bytes media_type file_name",
			"kept_at");

	static final Table CHUNK = Table.of("platform.original_chunk", "space_id digest n data", "");

	static final Table SOURCE = Table.of("evidence.source",
			"space_id id title kind on_date language public agreed digest charset charset_sure characters sentences"
					+ " brought_by brought_at",
			"place_key event licence marking lifted_by version language_sure remarks replaces replaced_by");

	static final Table TEXT = Table.of("evidence.source_text", "space_id source_id text", "pages");

	static final Table SENTENCE = Table.of("evidence.sentence", "space_id source_id n start_at end_at block heading",
			"looked_at looked_by version");

	static final Table PASSAGE = Table.of("evidence.passage",
			"space_id id source_id sentence_n start_at end_at words language said_in said_on public shown_role made_at",
			"event place_key");

	/** The same table, of passages that are said of a place. */
	static final Table PLACED = Table.of("evidence.passage",
			"space_id id source_id sentence_n start_at end_at words language said_in said_on public made_at place_key",
			"event shown_role");

	static final Table SEEN = Table.of("evidence.seen", "space_id id from_space seen_on through passages",
			"post_id tenure_id");

	static final Table DETAIL = Table.of("evidence.passage_detail", "space_id passage_id attributes flags",
			"elected_public");

	static final Table CODING = Table.of("evidence.coding",
			"space_id passage_id theme codebook_version how coded_by coded_at", "part place_key");

	static final Table CODER = Table.of("evidence.coding_by", "space_id source_id passage_id theme tenure_id coded_at",
			"");

	static final Table NEED = Table.of("evidence.need", "space_id id kind urgency stands_at",
			"state reason version merged_into");

	static final Table NEED_TEXT = Table.of("evidence.need_text", "space_id need_id lang statement",
			"revision source_revision");

	static final Table NEED_PASSAGE = Table.of("evidence.need_passage", "space_id need_id passage_id kind", "");

	static final Table SHARE = Table.of("platform.share", "to_space space_id kind id act", "until shared_at");

	static final List<Table> ALL = List.of(ORIGINAL, CHUNK, SOURCE, TEXT, SENTENCE, PASSAGE, PLACED, DETAIL, CODING,
			CODER, NEED, NEED_TEXT, NEED_PASSAGE, SEEN, SHARE);

	private EvidenceTables() {
	}

}
