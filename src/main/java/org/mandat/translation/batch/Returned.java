package org.mandat.translation.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.extraction.Content;
import org.mandat.platform.extraction.Extractor;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;

/**
 * What a file that came back says for the lines of a batch. Refuses a file that cannot be
 * read, is into another language or has no line of this batch.
 *
 * @param words what came back, by number of the line; an empty text if nothing did
 * @param stray identifiers that are none of the batch's, at most twenty
 */
record Returned(Map<Integer, String> words, List<String> stray) {

	/** The largest file that is read. */
	static final long MOST = 20L << 20;

	private static final int STRAY = 20;

	private static final int SHOWN = 60;

	static Outcome<Returned> read(Extractor extractor, Content content, BatchRow batch) throws IOException {
		if (content.size() > MOST) {
			return Outcome.refused("translation.batch.refused.large", MOST >> 20);
		}
		try {
			return of(extractor.translated(content), batch);
		}
		catch (Refused refused) {
			return new Outcome.Refused<>(why(refused));
		}
	}

	/** What the rows say; rules without a file. */
	static Outcome<Returned> of(List<List<String>> rows, BatchRow batch) {
		Map<Integer, String> words = new LinkedHashMap<>();
		List<String> stray = new ArrayList<>();
		for (List<String> row : rows) {
			String id = row.isEmpty() ? "" : row.getFirst().lines().findFirst().orElse("").strip();
			if (id.isEmpty() && row.size() == 3 && otherLanguage(row.get(2), batch)) {
				return Outcome.refused("translation.batch.refused.language");
			}
			int n = number(id, batch);
			if (n > 0) {
				words.put(n, (row.size() < 3) ? "" : row.getLast().strip());
			}
			else if (id.matches("[0-9A-Z]{6}-[0-9]{1,5}") && stray.size() < STRAY) {
				stray.add(id.substring(0, Math.min(id.length(), SHOWN)));
			}
		}
		return words.isEmpty() ? Outcome.refused("translation.batch.refused.notOurs", batch.code())
				: Outcome.done(new Returned(words, List.copyOf(stray)));
	}

	/** Of XLIFF only: a row without an identifier says the two languages. */
	private static boolean otherLanguage(String said, BatchRow batch) {
		return said.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
				&& !said.toLowerCase(java.util.Locale.ROOT).startsWith(batch.lang().toLowerCase(java.util.Locale.ROOT));
	}

	private static int number(String id, BatchRow batch) {
		String start = batch.code() + "-";
		String rest = id.startsWith(start) ? id.substring(start.length()) : "";
		int n = rest.matches("[0-9]{1,5}") ? Integer.parseInt(rest) : 0;
		return (n <= batch.lines()) ? n : 0;
	}

	private static Refusal why(Refused refused) {
		return switch (refused.why()) {
			case BOMB, TOO_LONG, SLOW -> Refusal.of("translation.batch.refused.bomb");
			case ENTITIES -> Refusal.of("translation.batch.refused.entities");
			case PASSWORD -> Refusal.of("translation.batch.refused.password");
			case DAMAGED, EMPTY -> Refusal.of("translation.batch.refused.damaged");
			default -> Refusal.of("translation.batch.refused.kind");
		};
	}

}
