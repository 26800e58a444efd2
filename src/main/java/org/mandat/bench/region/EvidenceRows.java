package org.mandat.bench.region;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.mandat.platform.search.SearchIndex;

/**
 * The evidence of a town: six sources a year of some sixty sentences, a quarter of them
 * passages with one or two themes, the needs that they speak for, and a tenth of the
 * passages shared with the hub.
 */
final class EvidenceRows {

	private static final int SOURCES_A_YEAR = 6;

	private static final int SENTENCES = 60;

	private static final int THEMES = 35;

	private static final int NEEDS = 17;

	private static final List<String> KINDS = List.of("roundtable", "interview", "consultation", "minutes", "report");

	private final Rows rows;

	private final LocalDate today;

	private final int years;

	private final UUID hub;

	EvidenceRows(Rows rows, LocalDate today, int years, UUID hub) {
		this.rows = rows;
		this.today = today;
		this.years = years;
		this.hub = hub;
	}

	void of(Town town, Dice dice, Chain chain) {
		List<UUID> needs = new ArrayList<>();
		for (int n = 1; n <= NEEDS; n++) {
			needs.add(need(town, "N%02d".formatted(n), dice, chain));
		}
		int all = SOURCES_A_YEAR * this.years;
		for (int n = 0; n < all; n++) {
			source(town, this.today.minusDays((long) (all - n) * 365 * this.years / all + 1), needs, dice, chain);
		}
	}

	private UUID need(Town town, String kind, Dice dice, Chain chain) {
		Instant at = PeopleRows.start(this.today.minusDays(1 + dice.below(365 * this.years)));
		UUID need = dice.id(at);
		this.rows.add(EvidenceTables.NEED, town.space(), need, kind,
				dice.in(1, 2) ? dice.one(List.of("urgent", "soon", "later")) : null, at);
		chain.salt("need", need);
		chain.act(at, town.chairs().getFirst(), "evidence.need", "need", need);
		for (String language : town.languages()) {
			String statement = Words.sentence(dice, language);
			this.rows.add(EvidenceTables.NEED_TEXT, town.space(), need, language, statement);
			search(town, "need", need, language, statement, kind, "/evidence/needs/" + kind, null);
		}
		return need;
	}

	private void source(Town town, LocalDate day, List<UUID> needs, Dice dice, Chain chain) {
		Instant at = PeopleRows.start(day).plusSeconds(36_000 + dice.below(9_000));
		UUID source = dice.id(at);
		String language = town.languages().get(dice.in(3, 4) ? 0 : dice.below(town.languages().size()));
		List<String> sentences = new ArrayList<>();
		for (int n = 0; n < SENTENCES / 2 + dice.below(SENTENCES); n++) {
			sentences.add(Words.sentence(dice, language));
		}
		String text = String.join(" ", sentences);
		byte[] bytes = (source + "\n" + text).getBytes(StandardCharsets.UTF_8);
		byte[] digest = digest(bytes);
		boolean open = dice.in(1, 2);
		Town.Holder holder = town.coordinator();
		this.rows.add(EvidenceTables.ORIGINAL, town.space(), digest, bytes.length, "text/plain", "text.txt");
		this.rows.add(EvidenceTables.CHUNK, town.space(), digest, 0, bytes);
		String title = Words.sentence(dice, language).split(",")[0];
		this.rows.add(EvidenceTables.SOURCE, town.space(), source, title, dice.one(KINDS), day, language, open, true,
				digest, "UTF-8", true, text.length(), sentences.size(), holder.tenure(), at);
		this.rows.add(EvidenceTables.TEXT, town.space(), source, text);
		chain.salt("source", source);
		chain.act(at, town.chairs().getFirst(), "evidence.source-imported", "source", source);
		search(town, "source", source, language, title, "", "/evidence/sources/" + source, day);
		Said said = new Said(source, title, language, day, at, open);
		int start = 0;
		for (int n = 1; n <= sentences.size(); n++) {
			int end = start + sentences.get(n - 1).length();
			this.rows.add(EvidenceTables.SENTENCE, town.space(), source, n, start, end, n / 5, false);
			if (dice.in(1, 4)) {
				passage(town, said, new Place(n, start, end, sentences.get(n - 1)), needs, dice, chain);
			}
			start = end + 1;
		}
		town.sources().add(source);
	}

	private record Said(UUID source, String title, String language, LocalDate on, Instant at, boolean open) {
	}

	private record Place(int n, int start, int end, String words) {
	}

	private void passage(Town town, Said said, Place place, List<UUID> needs, Dice dice, Chain chain) {
		UUID passage = dice.id(said.at());
		this.rows.add(EvidenceTables.PASSAGE, town.space(), passage, said.source(), place.n(), place.start(),
				place.end(), place.words(), said.language(), town.slug(), said.on(), said.open(), null, said.at());
		this.rows.add(EvidenceTables.DETAIL, town.space(), passage,
				"{\"A-VAL\":\"gap_or_need\",\"A-ROLE\":\"education\"}", "{}");
		int theme = 1 + dice.below(THEMES);
		for (int n = 0; n <= dice.below(2); n++) {
			String code = "T%02d".formatted((theme + n * 11) % THEMES + 1);
			UUID coder = town.coordinator().tenure();
			this.rows.add(EvidenceTables.CODING, town.space(), passage, code, "1.0", "hand", coder, said.at());
			this.rows.add(EvidenceTables.CODER, town.space(), said.source(), passage, code, coder, said.at());
		}
		int need = dice.below(NEEDS);
		this.rows.add(EvidenceTables.NEED_PASSAGE, town.space(), needs.get(need), passage, "N%02d".formatted(need + 1));
		chain.salt("passage", passage);
		chain.act(said.at(), town.chairs().getFirst(), "evidence.coded", "passage", passage);
		if (said.open() && dice.in(1, 5)) {
			this.rows.add(EvidenceTables.SHARE, this.hub, town.space(), "passage", passage, passage);
		}
		search(town, "passage", passage, said.language(), said.title(), place.words(),
				"/evidence/sources/" + said.source() + "/coding?sentence=" + place.n(), said.on());
	}

	private void search(Town town, String kind, UUID record, String language, String title, String body, String url,
			@org.jspecify.annotations.Nullable LocalDate on) {
		this.rows.add(Tables.SEARCH, town.space(), kind, record, language, title, body, town.path(url),
				!kind.equals("source"), on, SearchIndex.fold(title) + "\u001f" + SearchIndex.fold(body));
	}

	private static byte[] digest(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
