package org.mandat.evidence.coding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.search.SearchIndex;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The coding desk on the real database: rules, taking back, two coders, private names.
 */
@MandatTests
class CodingDeskTests {

	@Autowired
	private Sign sign;

	@Autowired
	private SourceImports imports;

	@Autowired
	private SourceReading sources;

	@Autowired
	private Codings codings;

	@Autowired
	private Undoing undoing;

	@Autowired
	private Masking masking;

	@Autowired
	private CodingDesk desk;

	@Autowired
	private PassageReading passages;

	@Autowired
	private SearchIndex search;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transactions;

	private DeskWorld world;

	private Space space;

	private Sign.Person officer;

	private UUID source;

	@BeforeEach
	void bring() {
		this.world = new DeskWorld(this.imports, this.sources, this.sql, this.transactions);
		this.space = this.sign.space("xk", "shtime");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.source = this.world.bring(this.space, DeskWorld.TEXT, false);
	}

	@Test
	void theDatabaseItselfHoldsThreeThemes() {
		UUID passage = keep(2, "T08", "T07", "T11");
		assertThatThrownBy(() -> this.world.run(this.officer, """
				insert into evidence.coding (space_id, passage_id, theme, codebook_version, how)
				values (?, ?, 'T12', '1.1', 'hand')
				""", this.space.id(), passage)).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("at most three themes");
	}

	@Test
	void twoWhoAddAThirdThemeAtOnceDoNotMakeFour() throws InterruptedException {
		UUID passage = keep(2, "T08", "T07");
		CountDownLatch ready = new CountDownLatch(2);
		List<Throwable> refused = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
		List<Thread> both = List.of("T11", "T12").stream().map((theme) -> Thread.ofVirtual().start(() -> {
			try {
				this.officer.does(() -> this.transactions.execute((status) -> {
					ready.countDown();
					await(ready);
					return this.sql.sql("""
							insert into evidence.coding (space_id, passage_id, theme, codebook_version, how)
							values (?, ?, ?, '1.1', 'hand')
							""").params(this.space.id(), passage, theme).update();
				}));
			}
			catch (RuntimeException ex) {
				refused.add(ex);
			}
		})).toList();
		for (Thread one : both) {
			one.join();
		}
		assertThat(refused).hasSize(1);
		assertThat(this.world.count(this.officer.reader(), "evidence.coding where passage_id = '" + passage + "'"))
			.isEqualTo(3);
	}

	@Test
	void takesBackTheLastActExactly() {
		UUID first = keep(2, "T08", "T07");
		String before = this.world.state(this.officer, this.source);
		Sign.Person other = this.sign.in(this.space, "prevention-coordinator");
		for (String act : List.of("code", "remove", "reject", "look", "agree", "accept")) {
			long version = this.world.version(this.officer, this.source, 2);
			Sign.Person who = "agree".equals(act) ? other : this.officer;
			Coded done = who.does(() -> switch (act) {
				case "code" -> this.codings.keep(this.source, 2, version, new Statement(span(2), List.of("T11"),
						List.of(), Map.of(), List.of(), "kamenice", false, "hand"));
				case "remove" -> this.codings.undo(first, version);
				case "reject" -> this.codings.reject(this.source, 2, version, "T11");
				case "look" -> this.codings.look(this.source, 2, version);
				case "agree" -> this.codings.agree(first, version);
				default -> this.codings.confirm(this.source, 2, version, "T12", Map.of(),
						new Span(span(2).start(), span(2).start() + 6));
			});
			assertThat(done).as(act).isInstanceOf(Coded.Done.class);
			assertThat(this.world.state(this.officer, this.source)).as(act).isNotEqualTo(before);
			assertThat(who.does(() -> this.undoing.last(this.source))).as(act).isEqualTo(new Undoing.Undone.Done(2));
			assertThat(this.world.state(this.officer, this.source)).as(act).isEqualTo(before);
		}
		assertThat(this.officer.does(() -> this.search.find("branded spies", 5))).isNotEmpty();
		assertThat(this.world.count(this.officer.reader(),
				"platform.audit_entry where act = 'evidence.undo-last'" + " and record_id = '" + this.source + "'"))
			.isEqualTo(6);
		assertThat(this.officer.does(() -> this.undoing.last(this.source))).isEqualTo(new Undoing.Undone.Done(2));
		assertThat(this.officer.does(() -> this.passages.of(this.source))).isEmpty();
		assertThat(this.officer.does(() -> this.undoing.last(this.source))).isEqualTo(new Undoing.Undone.Nothing());
	}

	@Test
	void doesNotTakeBackWhatSomebodyHasGoneOnFrom() {
		keep(2, "T08");
		Sign.Person other = this.sign.in(this.space, "prevention-coordinator");
		other.does(() -> this.codings.confirm(this.source, 2, 1, "T07", Map.of()));
		String before = this.world.state(this.officer, this.source);
		assertThat(this.officer.does(() -> this.undoing.last(this.source))).isEqualTo(new Undoing.Undone.Stale(2));
		assertThat(this.world.state(this.officer, this.source)).isEqualTo(before);
		assertThat(other.does(() -> this.undoing.last(this.source))).isEqualTo(new Undoing.Undone.Done(2));
		assertThat(this.officer.does(() -> this.undoing.last(this.source))).isEqualTo(new Undoing.Undone.Done(2));
	}

	@Test
	void saysWhetherOnePersonOrTwoHaveCoded() {
		UUID passage = keep(2, "T08", "T07");
		assertThat(find(passage).coders()).isEqualTo(1);
		Sign.Person other = this.sign.in(this.space, "prevention-coordinator");
		other.does(() -> this.codings.confirm(this.source, 2, 1, "T11", Map.of()));
		assertThat(find(passage).coders()).as("one theme more is not the same coding").isEqualTo(1);
		other.does(() -> this.codings.agree(passage, 2));
		this.officer.does(() -> this.codings.agree(passage, 3));
		assertThat(find(passage).coders()).isEqualTo(2);
		assertThat(lay(2, null).counts()).matches((counts) -> counts.all() == 3 && counts.twice() == 3);
	}

	@Test
	void aStatementMayReachOverSentencesAndMarksThemAll() {
		Span over = new Span(span(2).start() + 7, span(3).end());
		Statement said = new Statement(over, List.of("T08"), List.of("N10"), Map.of(), List.of(), null, false, "hand");
		assertThat(this.officer.does(() -> this.codings.keep(this.source, 2, 0, said))).isInstanceOf(Coded.Done.class);
		keep(3, "T07");
		DeskView view = lay(3, null);
		assertThat(view.passages()).hasSize(2);
		assertThat(view.source().looked()).isEqualTo(2);
		assertThat(view.blocks().getFirst().lines().get(2).pieces()).anyMatch((piece) -> piece.under().size() == 2);
		assertThat(lay(2, over).whole()).isFalse();
	}

	@Test
	void aPrivateNameIsShownAsARoleEverywhereAndTheTextStays() {
		UUID passage = keep(3, "T08");
		assertThat(lay(3, null).names()).containsExactly("Agim Drenova");
		assertThat(
				this.officer.does(() -> this.masking.replace(this.source, 3, "Agim Drenova", "[private person]", true)))
			.isEmpty();
		assertThat(find(passage).words()).isEqualTo("[private person] told the teacher so.");
		assertThat(this.officer.does(() -> this.sources.text(this.source))).get().asString().contains("Agim Drenova");
		DeskView view = lay(3, null);
		assertThat(view.names()).isEmpty();
		assertThat(view.words()).isEqualTo("[private person] told the teacher so.");
		assertThat(this.officer.does(() -> this.search.find("drenova", 5))).isEmpty();
		UUID later = keep(3, "T07");
		assertThat(find(later).words()).doesNotContain("Drenova");
		assertThat(this.officer.does(() -> this.masking.replace(this.source, 2, "Drenova", "[x]", false))).isPresent();
		this.officer.does(() -> {
			this.masking.uncover(this.source, span(3).start());
			return true;
		});
		assertThat(find(later).words()).contains("Agim Drenova");
	}

	@Test
	void whatWasDoneNamesThePostAndIsBehindThePassagesWall() {
		keep(2, "T08");
		assertThat(lay(2, null).acts()).singleElement()
			.matches((act) -> "code".equals(act.act()) && "prevention-coordinator".equals(act.post()) && act.mine());
		Reader police = new Reader(this.space.id(), this.officer.tenure(), this.officer.post(), false);
		for (String table : List.of("coding_act", "coding_by", "mask")) {
			assertThat(this.world.count(police, "evidence." + table)).as(table).isZero();
		}
	}

	private UUID keep(int n, String... themes) {
		long version = this.world.version(this.officer, this.source, n);
		Statement said = this.world.said(this.officer, this.source, n, themes);
		return ((Coded.Done) this.officer.does(() -> this.codings.keep(this.source, n, version, said))).passage();
	}

	private PassageView find(UUID passage) {
		return this.officer.does(() -> this.passages.find(passage)).orElseThrow();
	}

	private DeskView lay(int n, @org.jspecify.annotations.Nullable Span span) {
		return this.officer.does(() -> this.desk.lay(this.space.id(), this.source, n, span)).orElseThrow();
	}

	private Span span(int n) {
		return this.officer.does(() -> this.sources.sentence(this.source, n)).orElseThrow().span();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
