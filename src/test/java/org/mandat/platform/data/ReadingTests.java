package org.mandat.platform.data;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.mandat.world.MandatTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What several parts of one page ask for is read once, and never longer kept. */
@MandatTests
class ReadingTests {

	@Autowired
	private PlatformTransactionManager transactions;

	private final AtomicInteger read = new AtomicInteger();

	@Test
	void readsOnceInAReadingTransaction() {
		reading().executeWithoutResult((status) -> {
			assertThat(ask("needs")).isEqualTo(1);
			assertThat(ask("needs")).isEqualTo(1);
			assertThat(ask("places")).isEqualTo(2);
		});
		reading().executeWithoutResult((status) -> assertThat(ask("needs")).isEqualTo(3));
	}

	@Test
	void readsAnewWhereTheAnswerMayHaveChanged() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			assertThat(ask("needs")).isEqualTo(1);
			assertThat(ask("needs")).isEqualTo(2);
		});
		assertThat(ask("needs")).isEqualTo(3);
		assertThat(ask("needs")).isEqualTo(4);
	}

	@Test
	void keepsApartWhatATransactionWithinReads() {
		TransactionTemplate within = reading();
		within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		reading().executeWithoutResult((status) -> {
			assertThat(ask("needs")).isEqualTo(1);
			within.executeWithoutResult((inner) -> assertThat(ask("needs")).isEqualTo(2));
			assertThat(ask("needs")).isEqualTo(1);
		});
	}

	private TransactionTemplate reading() {
		TransactionTemplate reading = new TransactionTemplate(this.transactions);
		reading.setReadOnly(true);
		return reading;
	}

	private int ask(String what) {
		return Reading.once(new Asked(what), this.read::incrementAndGet);
	}

	private record Asked(String what) {
	}

}
