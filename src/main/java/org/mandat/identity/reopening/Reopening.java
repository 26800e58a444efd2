package org.mandat.identity.reopening;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.mandat.identity.invitation.AccessLinks;
import org.mandat.identity.recovery.RecoveryCode;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Vault;
import org.mandat.platform.text.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a space again, whole or not at all: somebody acts for a post that may appoint, or
 * gets the account back, by a link in hand. All sessions of the space end, each held post
 * finds it among its tasks, and the audit says by whom. A sheet works once; whoever held
 * a post before can neither hinder it nor miss it (ground rule G20).
 */
@Service
class Reopening {

	/** How long one may fill in the page behind the code. */
	static final Duration PATIENCE = Duration.ofMinutes(30);

	private static final String PURPOSE = "identity.reopening";

	private final JdbcClient sql;

	private final Spaces spaces;

	private final Appointers appointers;

	private final Alarm alarm;

	private final Vault vault;

	private final Clock clock;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Reopening(JdbcClient sql, Spaces spaces, Appointers appointers, Alarm alarm, Vault vault, Clock clock,
			AuditTrail audit, TransactionTemplate transactions) {
		this.sql = sql;
		this.spaces = spaces;
		this.appointers = appointers;
		this.alarm = alarm;
		this.vault = vault;
		this.clock = clock;
		this.audit = audit;
		this.transactions = transactions;
	}

	/**
	 * The sheet of this code. Nothing slows this down: 120 random bits are not guessed,
	 * and a stranger who tries must not keep the archive out.
	 */
	Outcome<Sheet> open(String typed) {
		Optional<Row> row = RecoveryCode.read(typed)
			.flatMap((code) -> this.sql.sql("select * from identity.sheet_of(?)")
				.param(code.digest())
				.query((found, n) -> new Row(found.getObject("space_id", UUID.class), found.getObject("id", UUID.class),
						found.getTimestamp("used_at") != null, found.getTimestamp("void_at") != null))
				.optional());
		if (row.isEmpty()) {
			return Outcome.refused("identity.reopening.wrong");
		}
		if (row.get().used() || row.get().replaced()) {
			return Outcome.refused(row.get().used() ? "identity.reopening.used" : "identity.reopening.replaced");
		}
		Space space = this.spaces.byId(row.get().space()).orElseThrow();
		return Outcome.done(new Sheet(space.id(), row.get().id(), space.name(), seal(row.get())));
	}

	/** The sheet that a page sent back, if it was opened less than half an hour ago. */
	Optional<Sheet> read(String sealed) {
		try {
			ByteBuffer plain = ByteBuffer.wrap(this.vault.open(Base64.getUrlDecoder().decode(sealed), PURPOSE));
			UUID space = new UUID(plain.getLong(), plain.getLong());
			UUID id = new UUID(plain.getLong(), plain.getLong());
			boolean late = Instant.ofEpochSecond(plain.getLong()).isBefore(this.clock.instant());
			return late ? Optional.empty()
					: this.spaces.byId(space).map((known) -> new Sheet(space, id, known.name(), sealed));
		}
		catch (Vault.Closed | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Who holds a post that may appoint, and which such posts there are. */
	Appointers.Choice choice(UUID space) {
		return Walls.as(Reader.system(space),
				() -> Objects.requireNonNull(this.transactions.execute((status) -> this.appointers.choice())));
	}

	/** Uses the sheet up and opens the space. */
	Outcome<AccessLinks.Made> bySheet(Sheet sheet, Chosen chosen, String by) {
		return carryOut(sheet.space(), chosen,
				() -> this.sql
					.sql("update identity.recovery_sheet set used_at = now()"
							+ " where space_id = ? and id = ? and used_at is null and void_at is null")
					.params(sheet.space(), sheet.id())
					.update() == 1,
				new Act("identity.sheet-used-by-" + by, "recovery-sheet", sheet.id()));
	}

	/** Opens the space for whoever has the machine. */
	Outcome<AccessLinks.Made> onTheMachine(UUID space, Chosen chosen) {
		return carryOut(space, chosen, () -> true, new Act("identity.opened-on-the-machine", "space", space));
	}

	private Outcome<AccessLinks.Made> carryOut(UUID space, Chosen chosen, BooleanSupplier use, Act act) {
		return Walls.as(Reader.system(space), () -> Objects.requireNonNull(this.transactions.execute((status) -> {
			Outcome<AccessLinks.Made> made = use.getAsBoolean() ? this.appointers.link(chosen)
					: Outcome.refused("identity.reopening.used");
			if (made instanceof Outcome.Refused<AccessLinks.Made>) {
				status.setRollbackOnly();
				return made;
			}
			this.audit.done(act.name(), act.kind(), act.record());
			this.alarm.raise(space);
			return made;
		})));
	}

	private String seal(Row row) {
		byte[] plain = ByteBuffer.allocate(40)
			.putLong(row.space().getMostSignificantBits())
			.putLong(row.space().getLeastSignificantBits())
			.putLong(row.id().getMostSignificantBits())
			.putLong(row.id().getLeastSignificantBits())
			.putLong(this.clock.instant().plus(PATIENCE).getEpochSecond())
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(this.vault.seal(plain, PURPOSE));
	}

	private record Row(UUID space, UUID id, boolean used, boolean replaced) {
	}

	private record Act(String name, String kind, UUID record) {
	}

}
