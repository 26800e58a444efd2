package org.mandat.evidence.coding;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A name that is shown as a role stays so when its passage moves to a new version. */
@MandatTests
class MaskCarryingTests {

	@Autowired
	private Sign sign;

	@Autowired
	private SourceImports imports;

	@Autowired
	private SourceReading sources;

	@Autowired
	private Codings codings;

	@Autowired
	private Masking masking;

	@Autowired
	private MaskCarrying carrying;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void theNameStaysARoleInTheNewVersion() {
		DeskWorld world = new DeskWorld(this.imports, this.sources, this.sql, this.transactions);
		Space space = this.sign.space("xk", "kacanik");
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		UUID old = world.bring(space, "Agim Drenova told the teacher so.", false);
		UUID now = world.bring(space, "A new title. Agim Drenova told the teacher so.", false);
		officer.does(() -> this.masking.replace(old, 1, "Agim Drenova", "[private person]", true));
		UUID passage = ((Coded.Done) officer
			.does(() -> this.codings.keep(old, 1, 0, world.said(officer, old, 1, "T08")))).passage();
		String words = officer.does(() -> this.transactions.execute(
				(status) -> this.carrying.carry(passage, now, new Span(13, 46), "Agim Drenova told the teacher so.")));
		assertThat(words).isEqualTo("[private person] told the teacher so.");
		assertThat(world.count(officer.reader(), "evidence.mask where source_id = '" + now + "' and start_at = 13"))
			.isEqualTo(1);
		assertThat(world.count(officer.reader(), "evidence.coding_by where source_id = '" + now + "'")).isEqualTo(1);
	}

}
