package org.mandat.translation.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.KeptText.Form;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What would become of a line that came back; and which lines a file says. */
class VerdictTests {

	private static final UUID RECORD = UUID.randomUUID();

	@Test
	void takesWhatFits() {
		assertThat(on("Позвати 3 школе", null, 1, 0, text(1, null))).isEqualTo(Verdict.NEW);
	}

	@Test
	void tellsApartWhatDoesNotFit() {
		assertThat(on(" ", null, 1, 0, text(1, null))).isEqualTo(Verdict.EMPTY);
		assertThat(on("Позвати 3", null, 1, 0, null)).isEqualTo(Verdict.GONE);
		assertThat(on("п3".repeat(30), null, 1, 0, text(1, null))).isEqualTo(Verdict.LONG);
		assertThat(on("Позвати школе", null, 1, 0, text(1, null))).isEqualTo(Verdict.LOST);
		assertThat(on("Позвати 3", null, 1, 0, text(2, null))).isEqualTo(Verdict.CHANGED);
		assertThat(on("Позвати 3", null, 1, 0, text(1, form("Звати 3", 1, 1)))).isEqualTo(Verdict.WRITTEN);
		assertThat(on("Звати 3", null, 1, 0, text(1, form("Звати 3", 1, 1)))).isEqualTo(Verdict.SAME);
		assertThat(on("Позвати 3", null, 1, 1, text(2, form("Звати 5", 2, 2)))).isEqualTo(Verdict.NEWER);
		assertThat(on("Звати 3", "Звати 3", 2, 1, text(2, form("Звати 3", 1, 1)))).isEqualTo(Verdict.UNTOUCHED);
	}

	@Test
	void holdsNumbersAndPlaceholders() {
		assertThat(Verdict.held("By 15.12.2026, {name}, 12/2026, %s")).containsExactlyInAnyOrder("15.12.2026", "{name}",
				"12/2026", "%s");
	}

	@Test
	void readsLinesOfItsOwnBatchOnly() {
		BatchRow batch = batch();
		assertThat(Returned
			.of(List.of(List.of("", "sq", "sr-Cyrl"), List.of("AB12CD-1", "a", "б"), List.of("AB12CD-2", "c"),
					List.of("AB12CD-9", "d", "е"), List.of("ZZZZZZ-1", "f", "г"), List.of("No.", "Shqip", "Српски")),
					batch))
			.isEqualTo(Outcome.done(new Returned(Map.of(1, "б", 2, ""), List.of("AB12CD-9", "ZZZZZZ-1"))));
		assertThat(Returned.of(List.of(List.of("ZZZZZZ-1", "f", "г")), batch)).isInstanceOf(Outcome.Refused.class);
		assertThat(Returned.of(List.of(List.of("", "sq", "de"), List.of("AB12CD-1", "a", "b")), batch))
			.isInstanceOf(Outcome.Refused.class);
	}

	private static BatchRow batch() {
		return new BatchRow(RECORD, "AB12CD", "sq", "sr-Cyrl", "Office", LocalDate.EPOCH, null, true, List.of(), 3, 0,
				0, 0);
	}

	private static Verdict on(String returned, @Nullable String former, int gives, int seen, @Nullable KeptText text) {
		BatchLine line = new BatchLine(1, "task", RECORD, "title", gives, seen, "Thirr 3 shkolla", null, former,
				returned, null);
		return Verdict.on(line, new Short(), text, "sr-Cyrl");
	}

	private static KeptText text(int newest, @Nullable Form mine) {
		Form source = form("Thirr 3 shkolla", newest, newest);
		return new KeptText(RECORD, "x", (mine == null) ? Map.of("sq", source) : Map.of("sq", source, "sr-Cyrl", mine));
	}

	private static Form form(String words, int revision, int gives) {
		return Form.of("title", words, revision, gives);
	}

	/** A kind of which only the length of a field matters here. */
	private static final class Short implements TextKind {

		@Override
		public String key() {
			return "task";
		}

		@Override
		public String nameKey() {
			return "";
		}

		@Override
		public String fieldKey(String field) {
			return "";
		}

		@Override
		public String readPermission() {
			return "";
		}

		@Override
		public String writePermission() {
			return "";
		}

		@Override
		public int longest(String field) {
			return 50;
		}

		@Override
		public List<KeptText> texts() {
			return List.of();
		}

		@Override
		public Optional<KeptText> find(UUID record) {
			return Optional.empty();
		}

		@Override
		public Outcome<UUID> take(Rendering rendering) {
			return Outcome.done(rendering.record());
		}

	}

}
