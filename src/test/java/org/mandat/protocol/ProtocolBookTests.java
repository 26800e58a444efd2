package org.mandat.protocol;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers per year without a gap and without a double, whoever writes at once. */
@MandatTests
class ProtocolBookTests {

	@Autowired
	private ProtocolBook book;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private TransactionTemplate transactions;

	private Space space;

	private Sign.Person officer;

	@BeforeEach
	void office() {
		this.space = this.sign.space("test-valley", "iliri");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
	}

	@Test
	void givesParallelWritersEachANumberAndTakesBackThoseOfFailedActs() throws Exception {
		LocalDate day = LocalDate.of(2031, 5, 4);
		List<Callable<Boolean>> writers = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			boolean fails = i % 3 == 0;
			writers.add(() -> this.officer.does(() -> this.transactions.execute((status) -> {
				this.book.drawOn(entering("Parallel"), day);
				if (fails) {
					status.setRollbackOnly();
				}
				return !fails;
			})));
		}
		try (ExecutorService many = Executors.newFixedThreadPool(12)) {
			for (Future<Boolean> done : many.invokeAll(writers)) {
				done.get();
			}
		}
		assertThat(numbers(2031)).containsExactlyElementsOf(IntStream.rangeClosed(1, 80).boxed().toList());
	}

	@Test
	void beginsAgainWithTheYear() {
		assertThat(label(draw(LocalDate.of(2032, 12, 31)))).isEqualTo("1/2032");
		assertThat(label(draw(LocalDate.of(2033, 1, 1)))).isEqualTo("1/2033");
		assertThat(label(draw(LocalDate.of(2032, 12, 31)))).isEqualTo("2/2032");
		assertThat(label(draw(LocalDate.of(2033, 1, 1)))).isEqualTo("2/2033");
	}

	@Test
	void numbersBothYearsWithoutAGapWhereManyWriteAndVoidAtMidnight() throws Exception {
		List<LocalDate> midnight = List.of(LocalDate.of(2041, 12, 31), LocalDate.of(2042, 1, 1));
		List<Callable<Boolean>> writers = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			int n = i;
			writers.add(() -> this.officer.does(() -> this.transactions.execute((status) -> {
				UUID entry = draw(midnight.get(n % 2));
				if (n % 6 == 4) {
					assertThat(isDone(this.book.makeVoid(entry, "Typed twice", 0))).isTrue();
				}
				if (n % 6 < 2) {
					status.setRollbackOnly();
				}
				return true;
			})));
		}
		try (ExecutorService many = Executors.newFixedThreadPool(12)) {
			for (Future<Boolean> done : many.invokeAll(writers)) {
				done.get();
			}
		}
		assertThat(numbers(2041)).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
		assertThat(numbers(2042)).containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
		EntryFilter all = new EntryFilter(2041, "all", "", null);
		assertThat(this.officer.does(() -> this.book.list(all, 99))).filteredOn(EntryRow::voided).hasSize(20);
	}

	@Test
	void keepsTheNumberOfAVoidedPaperAndTheFirstReason() {
		UUID first = draw(LocalDate.of(2034, 2, 1));
		assertThat(isDone(this.officer.does(() -> this.book.makeVoid(first, "Wrong date", 0)))).isTrue();
		assertThat(isDone(this.officer.does(() -> this.book.makeVoid(first, "Another reason", 0)))).isFalse();
		assertThat(isDone(this.officer.does(() -> this.book.makeVoid(first, "Another reason", 1)))).isFalse();
		assertThat(label(draw(LocalDate.of(2034, 2, 2)))).isEqualTo("2/2034");
		EntryRow row = this.officer.does(() -> this.book.find(first)).orElseThrow();
		assertThat(row.voided()).isTrue();
		assertThat(row.reason()).isEqualTo("Wrong date");
		assertThat(numbers(2034)).containsExactly(1, 2);
	}

	@Test
	void takesATypedNumberOnceAndNeverOneThatTheBookCouldDraw() {
		LocalDate typed = LocalDate.of(2015, 3, 3);
		assertThat(isDone(type("01-400/7", typed))).isTrue();
		assertThat(refusal(type(" 01-400/7 ", typed))).isEqualTo("protocol.entry.refused.labelTaken");
		assertThat(refusal(type(" ", typed))).isEqualTo("protocol.entry.refused.label");
		draw(LocalDate.of(2035, 1, 1));
		assertThat(refusal(type("2/2035", LocalDate.of(2035, 1, 2)))).isEqualTo("protocol.entry.refused.drawnYear");
		assertThat(isDone(type("9/2016", LocalDate.of(2016, 1, 2)))).isTrue();
		assertThat(refusal(this.officer.does(() -> this.book.drawOn(entering("x"), LocalDate.of(2016, 1, 3)))))
			.isEqualTo("protocol.entry.refused.typedYear");
		assertThat(numbers(2016)).isEmpty();
	}

	@Test
	void keepsAScanAsItCameAndRefusesWhatIsNone() {
		UUID entry = draw(LocalDate.of(2036, 1, 1));
		byte[] scan = "%PDF-1.4 signed".getBytes(StandardCharsets.US_ASCII);
		assertThat(isDone(keep(entry, scan))).isTrue();
		assertThat(refusal(keep(entry, scan))).isEqualTo("protocol.scan.refused.there");
		assertThat(refusal(keep(entry, "<html>".getBytes(StandardCharsets.US_ASCII))))
			.isEqualTo("protocol.scan.refused.kind");
		byte[] large = new byte[ScanKind.MOST + 1];
		System.arraycopy(scan, 0, large, 0, scan.length);
		assertThat(refusal(keep(entry, large))).isEqualTo("protocol.scan.refused.large");
		ScanRow kept = this.officer.does(() -> this.book.scans(entry)).getFirst();
		assertThat(this.officer.does(() -> this.book.scan(kept))).isEqualTo(scan);
	}

	@Test
	void isEachSpacesOwn() {
		UUID entry = draw(LocalDate.of(2037, 1, 1));
		Sign.Person neighbour = this.sign.in(this.sign.space("lumebardh", "jasenik"), "prevention-coordinator");
		assertThat(neighbour.does(() -> this.book.find(entry))).isEmpty();
		UUID own = neighbour.does(() -> this.book.drawOn(entering("Own"), LocalDate.of(2037, 1, 1)))
			.orElse((why) -> new UUID(0, 0));
		assertThat(neighbour.does(() -> this.book.find(own)).orElseThrow().label()).isEqualTo("1/2037");
	}

	@Test
	void findsByNumberAndByWordsWithoutTheirMarks() {
		this.officer
			.does(() -> this.book.drawOn(entering("Ftesë për mbledhjen e këshillit"), LocalDate.of(2038, 1, 1)));
		assertThat(found(2038, "FTESE")).isEqualTo(1);
		assertThat(found(2038, "1/2038")).isEqualTo(1);
		assertThat(found(2038, "%")).isZero();
	}

	private int found(int year, String words) {
		return this.officer.does(() -> this.book.list(new EntryFilter(year, "valid", words, null), 9)).size();
	}

	private UUID draw(LocalDate on) {
		return this.officer.does(() -> this.book.drawOn(entering("Entered"), on)).orElse((why) -> {
			throw new AssertionError(why.key());
		});
	}

	private Outcome<UUID> type(String number, LocalDate on) {
		return this.officer.does(() -> this.book.type(entering("Typed"), number, on));
	}

	private Outcome<UUID> keep(UUID entry, byte[] bytes) {
		return this.officer.does(() -> this.book.keep(entry, bytes));
	}

	private String label(UUID entry) {
		return this.officer.does(() -> this.book.find(entry)).orElseThrow().label();
	}

	private List<Integer> numbers(int year) {
		return this.owner.sql()
			.sql("select number from protocol.entry where space_id = ? and year = ? and number is not null order by 1")
			.params(this.space.id(), year)
			.query(Integer.class)
			.list();
	}

	private static Entering entering(String subject) {
		return new Entering(new Worded(subject, "sq"));
	}

	private static boolean isDone(Outcome<UUID> outcome) {
		return outcome instanceof Outcome.Done<UUID>;
	}

	private static String refusal(Outcome<UUID> outcome) {
		return (outcome instanceof Outcome.Refused<UUID> no) ? no.why().key() : "done";
	}

}
