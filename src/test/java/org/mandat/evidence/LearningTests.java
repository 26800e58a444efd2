package org.mandat.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.evidence.coding.BulkCodings;
import org.mandat.evidence.coding.Codings;
import org.mandat.evidence.coding.Statement;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.suggestion.Suggestion;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a space has coded teaches its own suggestions, and nobody else's. */
@MandatTests
class LearningTests {

	private static final String CODED = "The grey binder from Brezna was passed on to the new director by his predecessor.";

	private static final String ALIKE = "The grey binder from Brezna went to the new director.";

	@Autowired
	private Sign sign;

	@Autowired
	private SourceImports imports;

	@Autowired
	private SourceReading sources;

	@Autowired
	private Codings codings;

	@Autowired
	private BulkCodings bulk;

	@Test
	void quotesItsOwnEarlierCodingAtOnceAndForgetsItWithTheCoding() {
		Sign.Person officer = this.sign.in(this.sign.space("xk", "suhareke"), "prevention-coordinator");
		UUID first = bring(officer, CODED);
		UUID second = bring(officer, ALIKE);
		assertThat(quotes(officer, second)).isEmpty();
		officer.does(() -> this.codings.confirm(first, 1, 0, "T21", Map.of()));
		assertThat(quotes(officer, second)).singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
			.startsWith("The grey binder from Brezna")
			.endsWith("(Talk)");
		double learnt = strength(officer, second, "T21");
		officer.does(() -> this.codings.reject(second, 1, 0, "T21"));
		assertThat(strength(officer, second, "T21")).isLessThan(learnt);
	}

	@Test
	void neverTellsAnotherSpaceUntilThePassageIsSharedWithIt() {
		Space home = this.sign.space("xk", "lipjan");
		Space away = this.sign.space("xk", "podujeve");
		Sign.Person officer = this.sign.in(home, "prevention-coordinator");
		Sign.Person neighbour = this.sign.in(away, "prevention-coordinator");
		UUID first = bring(officer, CODED);
		UUID other = bring(neighbour, ALIKE);
		double before = strength(neighbour, other, "T21");
		officer.does(() -> this.codings.confirm(first, 1, 0, "T21", Map.of()));
		assertThat(quotes(neighbour, other)).isEmpty();
		assertThat(strength(neighbour, other, "T21")).isEqualTo(before);
		Statement about = new Statement(officer.does(() -> this.sources.sentences(first)).getFirst().span(),
				List.of("T21"), List.of(), Map.of(), List.of(), "podujeve", false, "hand");
		officer.does(() -> this.codings.keep(first, 1, 1, about));
		assertThat(quotes(neighbour, other)).hasSize(1);
		assertThat(strength(neighbour, other, "T21")).isGreaterThan(before);
	}

	@Test
	void learnsFromWhatWasLookedAtAndLeftEmpty() {
		String words = "The violet ledger of Kuvaja was handed over to the new director by her predecessor.";
		Sign.Person officer = this.sign.in(this.sign.space("xk", "suhareke"), "prevention-coordinator");
		UUID first = bring(officer, words);
		UUID second = bring(officer, words);
		double before = strength(officer, second, "T21");
		officer.does(() -> this.codings.look(first, 1, 0));
		assertThat(strength(officer, second, "T21")).isLessThan(before / 2);
		assertThat(quotes(officer, second)).isEmpty();
	}

	@Test
	void takesNobodysNameUnderAQuotationForAStatement() {
		Sign.Person officer = this.sign.in(this.sign.space("xk", "suhareke"), "prevention-coordinator");
		UUID source = bring(officer,
				"“The mayor has no time to chair the council.”\n\nSomebody Else, Deputy Mayor for Prevention and Funding");
		assertThat(officer.does(() -> this.bulk.suggestions(source))).anyMatch((one) -> one.n() == 1)
			.noneMatch((one) -> one.n() == 2);
	}

	private List<String> quotes(Sign.Person person, UUID source) {
		return person.does(() -> this.bulk.suggestions(source))
			.stream()
			.flatMap((one) -> one.earlier().stream())
			.toList();
	}

	private double strength(Sign.Person person, UUID source, String theme) {
		return person.does(() -> this.bulk.suggestions(source))
			.stream()
			.filter((one) -> one.theme().equals(theme))
			.mapToDouble(Suggestion::strength)
			.findFirst()
			.orElse(0);
	}

	private UUID bring(Sign.Person person, String text) {
		byte[] bytes = (text + "\n\nNumber " + Ids.next() + " of these papers.").getBytes(StandardCharsets.UTF_8);
		Import brought = person.does(() -> this.imports.bring(bytes, "talk.txt", facts(), false));
		return ((Import.Imported) brought).source();
	}

	private static SourceFacts facts() {
		return new SourceFacts("Talk", "minutes", LocalDate.of(2026, 3, 1), null, null, "en", false, false, null);
	}

}
