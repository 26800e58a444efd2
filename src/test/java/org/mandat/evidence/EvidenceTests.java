package org.mandat.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.evidence.coding.BulkCodings;
import org.mandat.evidence.coding.Coded;
import org.mandat.evidence.coding.Codings;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.evidence.coding.PassageView;
import org.mandat.evidence.coding.Statement;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.search.SearchIndex;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** From a text to a need, on the real database and behind its walls. */
@MandatTests
class EvidenceTests {

	private static final String TEXT = """
			# Meeting in the hall

			The road was closed on Monday. People are afraid of being branded as spies in our small community.
			Nobody has told the department for security and emergencies what it has to do.
			""";

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

	@Autowired
	private PassageReading passages;

	@Autowired
	private Needs needs;

	@Autowired
	private Voices voices;

	@Autowired
	private SearchIndex search;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void keepsTheTextItsOriginalAndTheSentences() {
		Space space = this.sign.space("xk", "prizren");
		Import.Imported source = bring(space, TEXT);
		assertThat(source.characters()).isEqualTo(TEXT.codePointCount(0, TEXT.length()));
		in(space, () -> {
			assertThat(this.sources.text(source.source())).contains(TEXT);
			List<Sentence> sentences = this.sources.sentences(source.source());
			assertThat(sentences).hasSize(4).hasSize(source.sentences());
			assertThat(sentences.getFirst().heading()).isTrue();
			return true;
		});
	}

	@Test
	void knowsAFileAgainAndLeavesNothingOfAMarkedPaper() {
		Space space = this.sign.space("xk", "gjakove");
		String text = "Same words. " + Ids.next();
		Import.Imported first = bring(space, text);
		assertThat(in(space, () -> this.imports.bring(bytes(text), "again.txt", facts(), false)))
			.isEqualTo(new Import.AlreadyThere(first.source(), "Talk"));
		long before = originals(space);
		assertThat(in(space,
				() -> this.imports.bring(bytes("KONFIDENCIAL\n\nText " + Ids.next()), "m.txt", facts(), true)))
			.as("the system cannot certify")
			.isInstanceOf(Import.Marked.class);
		assertThat(originals(space)).isEqualTo(before);
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		assertThat(officer
			.does(() -> this.imports.bring(bytes("KONFIDENCIAL\n\nText " + Ids.next()), "m.txt", facts(), true)))
			.isInstanceOf(Import.Imported.class);
	}

	@Test
	void letsANeedStandAndFallWithItsPassages() {
		Space space = this.sign.space("xk", "peje");
		UUID source = bring(space, TEXT).source();
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		assertThat(officer.does(() -> this.needs.all())).isEmpty();
		Coded coded = officer.does(() -> this.codings.confirm(source, 3, 0, "T08", Map.of()));
		assertThat(coded).isInstanceOf(Coded.Done.class);
		UUID passage = ((Coded.Done) coded).passage();
		List<NeedSummary> standing = officer.does(() -> this.needs.all());
		assertThat(standing).extracting(NeedSummary::kind).containsExactlyInAnyOrder("N10", "N11", "N16");
		assertThat(standing).allMatch((need) -> need.passages() == 1 && need.sources() == 1);
		assertThat(officer.does(() -> this.voices.newest(3))).singleElement()
			.matches((voice) -> voice.words().contains("spies") && source.equals(voice.source()));
		assertThat(officer.does(() -> this.search.find("branded spies", 5))).isNotEmpty();
		assertThat(officer.does(() -> this.codings.undo(passage, 0))).isInstanceOf(Coded.Stale.class);
		assertThat(officer.does(() -> this.codings.undo(passage, 1))).isInstanceOf(Coded.Done.class);
		assertThat(officer.does(() -> this.needs.all())).isEmpty();
		assertThat(officer.does(() -> this.search.find("branded spies", 5))).isEmpty();
	}

	@Test
	void refusesASecondHandOnTheSameVersion() {
		Space space = this.sign.space("xk", "istog");
		UUID source = bring(space, TEXT).source();
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		assertThat(officer.does(() -> this.codings.confirm(source, 3, 0, "T08", Map.of())))
			.isInstanceOf(Coded.Done.class);
		assertThat(officer.does(() -> this.codings.reject(source, 3, 0, "T07"))).isInstanceOf(Coded.Stale.class);
		assertThat(officer.does(() -> this.passages.rejected(source))).isEmpty();
	}

	@Test
	void sharesWhatIsSaidOfAPlaceWithThatPlaceAndNoMore() {
		Space giver = this.sign.space("xk", "ferizaj");
		Space addressee = this.sign.space("xk", "kamenice");
		Space stranger = this.sign.space("xk", "kline");
		UUID source = bring(giver, TEXT).source();
		Sign.Person officer = this.sign.in(giver, "prevention-coordinator");
		Sentence sentence = officer.does(() -> this.sources.sentence(source, 3)).orElseThrow();
		Statement said = new Statement(sentence.span(), List.of("T08"), List.of("N10"),
				Map.of("A-ROLE", "deputy_mayor"), List.of(), "kamenice", false, "hand");
		UUID passage = ((Coded.Done) officer.does(() -> this.codings.keep(source, 3, 0, said))).passage();

		Sign.Person receiver = this.sign.in(addressee, "prevention-coordinator");
		assertThat(receiver.does(() -> this.needs.ofKind("N10"))).get()
			.matches((need) -> need.elsewhere() == 1 && need.passages() == 0);
		assertThat(receiver.does(() -> this.voices.speakingFor("N10", 5))).singleElement()
			.matches((voice) -> voice.role() == null && voice.source() == null && voice.words().contains("spies"));
		assertThat(receiver.does(() -> this.voices.oneForEach(List.of("N10", "N11")))).containsOnlyKeys("N10")
			.containsValue(receiver.does(() -> this.voices.speakingFor("N10", 1)).getFirst());
		assertThat(officer.does(() -> this.voices.oneForEach(List.of("N11", "N10"))).get("N10"))
			.isEqualTo(officer.does(() -> this.voices.speakingFor("N10", 1)).getFirst());
		assertThat(seen(receiver.reader(), "evidence.passage")).isEqualTo(1);
		assertThat(seen(receiver.reader(), "evidence.passage_detail")).isZero();
		assertThat(seen(receiver.reader(), "evidence.source_text")).isZero();
		assertThat(seen(Reader.system(stranger.id()), "evidence.passage")).isZero();

		Statement moved = new Statement(sentence.span(), List.of("T08"), List.of("N10"), Map.of(), List.of(), null,
				false, "hand");
		officer.does(() -> this.codings.keep(source, 3, 1, moved));
		assertThat(seen(receiver.reader(), "evidence.passage")).isZero();
		assertThat(officer.does(() -> this.passages.find(passage))).isPresent();
	}

	@Test
	void showsAPoliceMemberNoPassageByTheWallsAlone() {
		Space space = this.sign.space("xk", "lipjan");
		UUID source = bring(space, TEXT).source();
		in(space, () -> this.codings.confirm(source, 3, 0, "T08", Map.of()));
		Reader police = new Reader(space.id(), Ids.next(), Ids.next(), false);
		for (String table : List.of("passage", "passage_detail", "coding", "need_passage", "rejection", "source_text",
				"sentence")) {
			assertThat(seen(police, "evidence." + table)).as(table).isZero();
		}
		assertThat(Walls.as(police, () -> this.search.find("branded spies", 5))).isEmpty();
		assertThat(Walls.as(police, () -> this.needs.all())).isEmpty();
		assertThat(Walls.as(police, () -> this.voices.newest(5))).isEmpty();
	}

	@Test
	void codesInBulkWithoutOverwritingAHandOrTakingAPlace() {
		Space space = this.sign.space("xk", "suhareke");
		UUID source = bring(space, TEXT).source();
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		officer.does(() -> this.codings.confirm(source, 3, 0, "T07", Map.of()));
		int coded = in(space, () -> this.bulk.fromSuggestions(source, 0.5));
		assertThat(coded).isEqualTo(1);
		List<PassageView> all = in(space, () -> this.passages.of(source));
		assertThat(all).extracting(PassageView::bulk).containsExactly(false, true);
		assertThat(all.getFirst().themes()).containsExactly("T07");
		assertThat(all.getLast().themes()).contains("T15");
		assertThat(all).allMatch((passage) -> passage.place() == null);
		assertThat(in(space, () -> this.sources.find(source)).orElseThrow().looked()).isEqualTo(1);
	}

	private Import.Imported bring(Space space, String text) {
		return (Import.Imported) in(space, () -> this.imports.bring(bytes(text), "talk.txt", facts(), false));
	}

	private static SourceFacts facts() {
		return new SourceFacts("Talk", "minutes", LocalDate.of(2026, 3, 4), null, null, null, false, false, null);
	}

	private long originals(Space space) {
		return seen(Reader.system(space.id()), "platform.original");
	}

	private long seen(Reader reader, String table) {
		Long count = Walls.as(reader, () -> this.transactions
			.execute((status) -> this.sql.sql("select count(*) from " + table).query(Long.class).single()));
		return (count == null) ? -1 : count;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static <T> T in(Space space, java.util.function.Supplier<T> work) {
		return Walls.as(Reader.system(space.id()), work);
	}

}
