package org.mandat.bench.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.mandat.platform.search.SearchIndex;

/**
 * A protocol book of 30,000 entries of this year, every second of them also in the second
 * language: the longest list of texts to translate that a space could have.
 */
final class BookRows {

	private static final int ENTRIES = 30_000;

	private final Rows rows;

	private final LocalDate today;

	BookRows(Rows rows, LocalDate today) {
		this.rows = rows;
		this.today = today;
	}

	void of(Town hub, Dice dice) {
		int year = this.today.getYear();
		Instant at = PeopleRows.start(this.today);
		this.rows.add(Tables.BOOK, hub.space(), year, ENTRIES);
		for (int n = 1; n <= ENTRIES; n++) {
			UUID entry = dice.id(at.plusMillis(n));
			String subject = Words.sentence(dice, "sq").split(",")[0];
			this.rows.add(Tables.ENTRY, hub.space(), entry, year, n, n + "/" + year, subject, "sq", this.today,
					SearchIndex.fold(subject), at);
			if (n % 2 == 0) {
				this.rows.add(Tables.ENTRY_TEXT, hub.space(), entry, "en", Words.sentence(dice, "en").split(",")[0]);
			}
		}
	}

}
