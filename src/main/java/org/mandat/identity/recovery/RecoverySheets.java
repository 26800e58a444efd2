package org.mandat.identity.recovery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the recovery sheet of the reader's space. One holds at a time: a new one voids
 * those before it. Only the digest of the code is kept, so a sheet can be shown once.
 */
@Service
public class RecoverySheets {

	private final JdbcClient sql;

	private final Spaces spaces;

	private final Packs packs;

	private final Languages languages;

	private final AuditTrail audit;

	private final Clock clock;

	RecoverySheets(JdbcClient sql, Spaces spaces, Packs packs, Languages languages, AuditTrail audit, Clock clock) {
		this.sql = sql;
		this.spaces = spaces;
		this.packs = packs;
		this.languages = languages;
		this.audit = audit;
		this.clock = clock;
	}

	/** Makes a new sheet and voids the one before it. */
	@Transactional
	public RecoverySheet make() {
		Space space = this.spaces.byId(space()).orElseThrow();
		RecoveryCode code = RecoveryCode.make();
		UUID id = Ids.next();
		this.sql.sql("update identity.recovery_sheet set void_at = now() where space_id = ? and void_at is null")
			.param(space.id())
			.update();
		this.sql.sql("insert into identity.recovery_sheet (space_id, id, code_hash) values (?, ?, ?)")
			.params(space.id(), id, code.digest())
			.update();
		this.audit.done("identity.recovery-sheet-made", "recovery-sheet", id);
		ZoneId zone = this.packs.get(space.pack()).zone();
		List<Language> official = space.languages().stream().map(Language::new).toList();
		List<Language> spoken = official.stream().filter(this.languages.all()::contains).toList();
		return new RecoverySheet(space.name(), official, spoken.isEmpty() ? List.of(Languages.SOURCE) : spoken, code,
				LocalDate.now(this.clock.withZone(zone)));
	}

	/** When the sheet that holds was made, if there is one. */
	@Transactional(readOnly = true)
	public Optional<Instant> madeAt() {
		List<Instant> made = this.sql.sql(
				"select made_at from identity.recovery_sheet where space_id = ? and void_at is null and used_at is null")
			.param(space())
			.query((row, n) -> row.getTimestamp(1).toInstant())
			.list();
		return made.stream().findFirst();
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("a recovery sheet belongs to a space");
		}
		return space;
	}

}
