package org.mandat.protocol;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A subject in further languages, beside what the book keeps as it was entered. */
@MandatTests
class EntryTextsTests {

	@Autowired
	private ProtocolBook book;

	@Autowired
	private EntryTexts texts;

	@Autowired
	private Sign sign;

	private Sign.Person officer;

	@BeforeEach
	void office() {
		Space space = this.sign.space("test-valley", "iliri");
		this.officer = this.sign.in(space, "prevention-coordinator");
	}

	@Test
	void standsBesideWhatWasEnteredAndIsFound() {
		UUID entry = draw(Map.of());
		assertThat(take(entry, "sr-Cyrl", "Позив на седницу", 1, 0)).isEqualTo("done");
		assertThat(take(entry, "sr-Cyrl", "Позив на састанак", 1, 1)).isEqualTo("done");
		EntryRow row = this.officer.does(() -> this.book.find(entry)).orElseThrow();
		assertThat(row.subject()).isEqualTo(new Worded("Ftesë", "sq"));
		assertThat(row.said(new Language("sr-Latn")).in(new Language("sr-Latn"))).isEqualTo("Poziv na sastanak");
		assertThat(row.said(new Language("en"))).isEqualTo(row.subject());
		assertThat(this.officer
			.does(() -> this.book.list(new EntryFilter(row.on().getYear(), "all", "састанак", null), 9)))
			.extracting(EntryRow::id)
			.contains(entry);
		KeptText kept = this.officer.does(() -> this.texts.find(entry)).orElseThrow();
		assertThat(kept.revision("sr-Cyrl")).isEqualTo(2);
		assertThat(kept.isBehind("sr-Cyrl")).isFalse();
	}

	@Test
	void neverSaysAnewWhatTheBookKeeps() {
		UUID entry = draw(Map.of("en", "Invitation"));
		assertThat(take(entry, "sq", "Diçka tjetër", 1, 1)).isEqualTo("protocol.text.refused.asEntered");
		assertThat(take(entry, "en", "Something else", Rendering.SAYS_NEW, 1))
			.isEqualTo("protocol.text.refused.asEntered");
		assertThat(take(entry, "en", "Letter", 1, 0)).isEqualTo("platform.translation.refused.stale");
		assertThat(this.officer.does(() -> this.book.find(entry)).orElseThrow().said(new Language("en")).words())
			.isEqualTo("Invitation");
		this.officer.does(() -> this.book.makeVoid(entry, "Wrong", 0));
		assertThat(take(entry, "en", "Letter", 1, 1)).isEqualTo("protocol.text.refused.gone");
	}

	@Test
	void leavesOlderYearsInTheArchive() {
		UUID old = this.officer
			.does(() -> this.book.drawOn(new Entering(new Worded("E vjetër", "sq")), LocalDate.of(2011, 1, 1)))
			.orElse((why) -> new UUID(0, 0));
		assertThat(this.officer.does(() -> this.texts.find(old))).isEmpty();
	}

	private UUID draw(Map<String, String> others) {
		return this.officer.does(() -> this.book.draw(new Entering(new Worded("Ftesë", "sq"), others, "posts", null)))
			.orElse((why) -> {
				throw new AssertionError(why.key());
			});
	}

	private String take(UUID entry, String lang, String subject, int gives, int seen) {
		Outcome<UUID> outcome = this.officer
			.does(() -> this.texts.take(new Rendering(entry, lang, Map.of("subject", subject), gives, seen)));
		return (outcome instanceof Outcome.Refused<UUID> no) ? no.why().key() : "done";
	}

}
