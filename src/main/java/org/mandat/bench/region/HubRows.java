package org.mandat.bench.region;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a hub heard of the towns of its region: some 20,000 codings of passages, each said
 * of a town and shared with it, and seen by all towns but every eighth more than fourteen
 * days ago.
 */
final class HubRows {

	private static final int SOURCES = 225;

	private static final int SENTENCES = 54;

	/** The first is a long report with some two thousand codings. */
	private static final int LONG = 1350;

	private static final int THEMES = 35;

	private final Rows rows;

	private final LocalDate today;

	HubRows(Rows rows, LocalDate today) {
		this.rows = rows;
		this.today = today;
	}

	void of(Town hub, List<Town> towns, Dice dice) {
		Instant now = Instant.now();
		for (Town town : towns) {
			if (town.number() % 8 != 7) {
				UUID seen = dice.id(now);
				this.rows.add(EvidenceTables.SEEN, town.space(), seen, hub.space(), this.today.minusDays(30),
						now.plus(1, ChronoUnit.DAYS), 1);
				this.rows.add(EvidenceTables.SHARE, hub.space(), town.space(), "seen", seen, seen);
			}
		}
		for (int n = 0; n < SOURCES; n++) {
			source(hub, towns, this.today.minusDays(30 + n * 3L), (n == 0) ? LONG : SENTENCES, dice);
		}
	}

	private void source(Town hub, List<Town> towns, LocalDate day, int length, Dice dice) {
		Instant at = PeopleRows.start(day);
		UUID source = dice.id(at);
		String language = hub.languages().getFirst();
		List<String> sentences = new ArrayList<>();
		for (int n = 0; n < length; n++) {
			sentences.add(Words.sentence(dice, language));
		}
		String text = String.join(" ", sentences);
		byte[] bytes = (source + "\n" + text).getBytes(StandardCharsets.UTF_8);
		byte[] digest = digest(bytes);
		this.rows.add(EvidenceTables.ORIGINAL, hub.space(), digest, bytes.length, "text/plain", "text.txt");
		this.rows.add(EvidenceTables.CHUNK, hub.space(), digest, 0, bytes);
		String title = Words.sentence(dice, language).split(",")[0];
		this.rows.add(EvidenceTables.SOURCE, hub.space(), source, title, "roundtable", day, language, true, true,
				digest, "UTF-8", true, text.length(), sentences.size(), hub.coordinator().tenure(), at);
		this.rows.add(EvidenceTables.TEXT, hub.space(), source, text);
		int start = 0;
		for (int n = 1; n <= sentences.size(); n++) {
			int end = start + sentences.get(n - 1).length();
			this.rows.add(EvidenceTables.SENTENCE, hub.space(), source, n, start, end, n / 5, false);
			Town town = dice.one(towns);
			UUID passage = dice.id(at);
			this.rows.add(EvidenceTables.PLACED, hub.space(), passage, source, n, start, end, sentences.get(n - 1),
					language, title, day, true, at, town.slug());
			this.rows.add(EvidenceTables.DETAIL, hub.space(), passage, "{\"A-VAL\":\"gap_or_need\"}", "{}");
			int theme = dice.below(THEMES);
			for (int c = 0; c <= dice.below(2); c++) {
				this.rows.add(EvidenceTables.CODING, hub.space(), passage,
						"T%02d".formatted((theme + c * 11) % THEMES + 1), "1.0", "hand", hub.coordinator().tenure(),
						at);
			}
			this.rows.add(EvidenceTables.SHARE, town.space(), hub.space(), "passage", passage, passage);
			start = end + 1;
		}
		hub.sources().add(source);
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
