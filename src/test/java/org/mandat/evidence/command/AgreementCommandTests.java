package org.mandat.evidence.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.evidence.coding.Codings;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.platform.data.Ids;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** Two spaces code one text apart from one another. */
@MandatTests
class AgreementCommandTests {

	@Autowired
	private AgreementCommand command;

	@Autowired
	private Sign sign;

	@Autowired
	private SourceImports imports;

	@Autowired
	private Codings codings;

	@Test
	void comparesWhatBothLookedAt() {
		Sign.Person one = this.sign.in(this.sign.space("xk", "suhareke"), "prevention-coordinator");
		Sign.Person other = this.sign.in(this.sign.space("xk", "lipjan"), "prevention-coordinator");
		String text = "People are called spies. There is no money. Nobody was trained. Paper " + Ids.next() + " ends.";
		UUID first = bring(one, text);
		UUID second = bring(other, text);
		one.does(() -> this.codings.confirm(first, 1, 0, "T08", Map.of()));
		one.does(() -> this.codings.confirm(first, 2, 0, "T30", Map.of()));
		one.does(() -> this.codings.look(first, 3, 0));
		other.does(() -> this.codings.confirm(second, 1, 0, "T08", Map.of()));
		other.does(() -> this.codings.look(second, 2, 0));
		other.does(() -> this.codings.look(second, 3, 0));
		String printed = run(first, second);
		assertThat(printed).contains("3 sentences were looked at in both copies");
		assertThat(printed).containsPattern("T08 +1 +0 +0 +1\\.00 +1\\.00 +1\\.00 +good");
		assertThat(printed).containsPattern("T30 +0 +1 +0 +0\\.00 +0\\.00 +0\\.00 +rewrite the definition");
		assertThat(printed).containsPattern("all +1 +1 +0 +0\\.67");
	}

	@Test
	void refusesTwoDifferentTexts() {
		Sign.Person one = this.sign.in(this.sign.space("xk", "suhareke"), "prevention-coordinator");
		UUID first = bring(one, "One paper. Number " + Ids.next() + ".");
		UUID second = bring(one, "Another paper. Number " + Ids.next() + ".");
		assertThat(run(first, second)).contains("only copies of one text can be compared");
	}

	private String run(UUID first, UUID second) {
		StringWriter printed = new StringWriter();
		CommandLine line = new CommandLine(this.command).setOut(new PrintWriter(printed, true))
			.setExecutionExceptionHandler((ex, any, parsed) -> {
				printed.append(ex.getMessage());
				return 1;
			});
		line.execute(first.toString(), second.toString());
		return printed.toString();
	}

	private UUID bring(Sign.Person person, String text) {
		SourceFacts facts = new SourceFacts("Talk", "minutes", LocalDate.of(2026, 3, 1), null, null, "en", false, false,
				null);
		Import brought = person
			.does(() -> this.imports.bring(text.getBytes(StandardCharsets.UTF_8), "talk.txt", facts, false));
		return ((Import.Imported) brought).source();
	}

}
