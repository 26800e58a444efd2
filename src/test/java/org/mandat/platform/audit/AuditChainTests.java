package org.mandat.platform.audit;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.check.Check;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The chain grows without a gap under many writers, and shows what was changed. */
@MandatTests
class AuditChainTests {

	private static final int WRITERS = 4;

	private static final int ACTS = 50;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private AuditCheck check;

	@Autowired
	private Sealer sealer;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private Sign sign;

	@Test
	void sealsWithoutAGapWhileManyWrite() throws Exception {
		Space space = this.sign.space("test-valley", "gurra");
		try (ExecutorService hands = Executors.newFixedThreadPool(WRITERS + 1)) {
			List<Future<?>> writing = new ArrayList<>();
			for (int n = 0; n < WRITERS; n++) {
				writing.add(hands.submit(() -> {
					for (int act = 0; act < ACTS; act++) {
						act(space);
					}
				}));
			}
			Future<?> sealing = hands.submit(() -> {
				while (!writing.stream().allMatch(Future::isDone)) {
					this.sealer.seal();
				}
			});
			for (Future<?> each : writing) {
				each.get();
			}
			sealing.get();
		}
		awaitSealed();
		assertThat(this.check.run().ok()).isTrue();
		assertThat(this.owner.sql()
			.sql("select count(*) = max(seq) and min(seq) = 1 and count(*) >= ? from platform.audit_entry where space_id = ?")
			.params(WRITERS * ACTS, space.id())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void namesTheLinkThatWasChanged() {
		Space space = this.sign.space("test-valley", "gurra");
		UUID record = act(space);
		act(space);
		awaitSealed();
		for (String change : List.of("act = 'other.act'", "after = set_byte(after, 3, (get_byte(after, 3) + 1) % 256)",
				"record_id = gen_random_uuid()", "at = at + interval '1 microsecond'", "tenure_id = gen_random_uuid()",
				"hash = set_byte(hash, 31, (get_byte(hash, 31) + 1) % 256)")) {
			this.owner.transactions().executeWithoutResult((status) -> {
				status.setRollbackOnly();
				UUID id = this.owner.sql()
					.sql("select id from platform.audit_entry where record_id = ? and kind = 'test'")
					.param(record)
					.query(UUID.class)
					.single();
				this.owner.sql().sql("update platform.audit_entry set " + change + " where id = ?").param(id).update();
				Check.Result result = this.check.run();
				assertThat(result.ok()).as(change).isFalse();
				assertThat(String.valueOf(result.facts().get("broken"))).contains(space.id().toString());
			});
		}
		assertThat(this.check.run().ok()).isTrue();
	}

	@Test
	void showsALinkThatWasTakenOut() {
		Space space = this.sign.space("test-valley", "gurra");
		UUID record = act(space);
		act(space);
		awaitSealed();
		this.owner.transactions().executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.owner.sql().sql("delete from platform.audit_entry where record_id = ?").param(record).update();
			assertThat(this.check.run().ok()).isFalse();
		});
	}

	@Test
	void countsTheTailThatIsNotSealedYet() throws Exception {
		Space space = this.sign.space("test-valley", "gurra");
		try (Connection running = this.owner.dataSource().getConnection()) {
			running.setAutoCommit(false);
			running.createStatement().execute("select pg_current_xact_id()");
			act(space);
			Check.Result result = this.check.run();
			assertThat(result.ok()).isTrue();
			assertThat((Long) result.facts().get("unsealed")).isPositive();
			running.rollback();
		}
		awaitSealed();
	}

	/**
	 * Jobs of the same server write beside the test; no row is sealed while an older
	 * transaction of theirs runs.
	 */
	private void awaitSealed() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> Long.valueOf(0).equals(this.check.run().facts().get("unsealed")));
	}

	private UUID act(Space space) {
		UUID record = Ids.next();
		Walls.run(Reader.system(space.id()), () -> this.transactions
			.executeWithoutResult((status) -> this.audit.created("test.act", "test", record, "state")));
		return record;
	}

}
