package org.mandat.mandate;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.mandate.Duty.Clarity;
import org.mandat.platform.text.Language;
import org.mandat.world.Sign;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a municipality agrees locally on a duty that is not clear: until a day, and never
 * instead of what the pack says.
 */
class AgreementTests extends AgreementWorld {

	@Test
	void agreedItShowsByWhomAndTheClauseIsMissingNoMoreUntilItsDay() {
		Duty duty = unclear(0);
		assertThat(read(of(duty), "en")).bodyText().contains("Nothing is agreed locally on this duty yet.");
		assertThat(missing(duty)).isTrue();
		String agreement = agree(duty, "We assume the coordinator does this, until the zeppelin lands.");
		assertThat(read(of(duty), "en")).bodyText()
			.contains("Municipal assembly, 14/2026, until " + day(UNTIL), "zeppelin", "unclear");
		assertThat(missing(duty)).as("it holds").isFalse();
		assertThat(read(this.home + "mandate/gaps", "en")).bodyText().contains("14/2026, until " + day(UNTIL));
		assertThat(read(this.home + "mandate/duties", "en")).bodyText().contains("agreed locally until");
		assertThat(read(this.home + "papers/gap-list", "en")).hasStatusOk();
		assertThat(this.officer.does(() -> this.search.find("zeppelin", 10)))
			.anyMatch((hit) -> hit.record().equals(id(agreement)));
		assertThat(this.officer.does(() -> this.search.find("14/2026", 10))).as("by its document")
			.anyMatch((hit) -> hit.record().equals(id(agreement)) && "agreement".equals(hit.kind()));
		assertThat(read(this.home + "translation/texts/agreement/" + id(agreement) + "/sq", "en")).hasStatusOk();
		lapse(agreement, TODAY.minusDays(1));
		assertThat(missing(duty)).as("its last day has passed").isTrue();
		assertThat(read(this.home + "mandate/gaps", "en")).bodyText()
			.contains("the local agreement lapsed; its last day was " + day(TODAY.minusDays(1)));
		assertThat(read(agreement, "sq")).bodyText().contains("ka skaduar");
		lapse(agreement, TODAY);
		assertThat(missing(duty)).as("on its last day it holds").isFalse();
	}

	@Test
	void remindsThePostAMonthBeforeAndOnceWhenItLapsed() {
		Duty duty = unclear(1);
		String agreement = agree(duty, "We assume the mayor does this.");
		look();
		assertThat(tasks(id(agreement))).isEmpty();
		lapse(agreement, TODAY.plusDays(30));
		look();
		look();
		assertThat(tasks(id(agreement))).as("once, however often the night comes").containsExactly("open");
		lapse(agreement, TODAY.minusDays(1));
		look();
		look();
		assertThat(tasks(id(agreement))).containsExactly("not-needed", "open");
		UUID task = this.owner.sql()
			.sql("select id from work.task where space_id = ? and origin_id = ? and state = 'open'")
			.params(this.space.id(), id(agreement))
			.query(UUID.class)
			.single();
		assertThat(read(this.home + "work/tasks/" + task, "en")).bodyText()
			.contains("lapsed on " + day(TODAY.minusDays(1)), duty.what().in(new Language("en")), "Agreed locally");
		String renewed = renew(duty, agreement, 0, "15/2026");
		assertThat(tasks(id(agreement))).as("renewed, nothing is left to do").doesNotContain("open");
		assertThat(tasks(id(renewed))).isEmpty();
	}

	@Test
	void renewedByANewDecisionTheOldOneStaysReadable() {
		Duty duty = unclear(2);
		String first = agree(duty, "We assume the school director does this.");
		assertThat(read(of(duty) + "/agreements/new", "en")).bodyText()
			.contains("What stands now", "We assume the school director does this.");
		String second = renew(duty, first, 0, "99/2026");
		assertThat(read(first, "en")).bodyText().contains("a later agreement stands instead", "99/2026");
		assertThat(read(second, "en")).bodyText().contains("Other agreements on this duty", "14/2026");
		assertThat(send(of(duty) + "/agreements",
				form("Mine.", "16/2026", UNTIL, "renews", id(first).toString(), "version", "0")))
			.as("of two who renew the second sees what is kept and loses nothing")
			.hasStatus(409)
			.bodyText()
			.contains("99/2026", "Mine.", "16/2026", id(second).toString());
		assertThat(send(of(duty) + "/agreements", form("Mine too.", "17/2026", UNTIL)))
			.as("none beside one that stands")
			.hasStatus(409);
		assertThat(send(second + "/end", "reason", "", "version", "0")).hasStatus(422)
			.bodyText()
			.contains("Write why it ends.");
		assertThat(send(second + "/end", "reason", "The ministry has answered.", "version", "0")).hasStatus(303);
		assertThat(read(second, "en")).bodyText().contains("The ministry has answered.", "before its last day");
		assertThat(send(second + "/end", "reason", "Again.", "version", "0")).hasStatus(409)
			.bodyText()
			.contains("The ministry has answered.", "Again.");
		assertThat(missing(duty)).isTrue();
		String third = agree(duty, "We assume it once more.");
		assertThat(read(this.home + "mandate/agreements?state=ended", "en")).bodyText()
			.contains("99/2026")
			.doesNotContain("We assume it once more.");
		for (String format : List.of("csv", "json")) {
			assertThat(read(this.home + "mandate/agreements." + format, "en")).bodyText()
				.contains("We assume it once more.", "99/2026");
		}
		assertThat(read(this.home + "mandate/agreements.xlsx", "en")).hasStatusOk();
		assertThat(read(third, "sr-Latn")).bodyText().contains("Skupština opštine");
	}

	@Test
	void wordsThatStayKeepTheirLanguagesAndAreNotTakenForAnother() {
		Duty duty = unclear(6);
		String first = agree(duty, "We assume the library does this.");
		this.owner.sql()
			.sql("insert into mandate.agreement_text (space_id, agreement_id, lang, words) values (?, ?, 'sq', ?)")
			.params(this.space.id(), id(first), "Marrim për bazë bibliotekën.")
			.update();
		String second = made(send(of(duty) + "/agreements", form("We assume the library does this.", "2/2027", UNTIL,
				"renews", id(first).toString(), "version", "0")));
		assertThat(read(second, "sq")).bodyText().contains("Marrim për bazë bibliotekën.");
		assertThat(read(of(duty) + "/agreements/new", "sr-Cyrl")).bodyText()
			.as("in Serbian nothing was said yet, so nothing stands in the field")
			.containsPattern("<textarea[^>]*name=\"words\"[^>]*></textarea>");
		String third = made(send(of(duty) + "/agreements", form("We assume the school does this.", "3/2027", UNTIL,
				"renews", id(second).toString(), "version", "0")));
		assertThat(read(third, "sq")).bodyText().contains("We assume the school").doesNotContain("Marrim");
	}

	@Test
	void refusesWhatCannotBeMeant() {
		Duty duty = unclear(3);
		String to = of(duty) + "/agreements";
		assertThat(send(to, form("", "14/2026", UNTIL))).hasStatus(422).bodyText().contains("Write what is assumed");
		assertThat(send(to, form("We assume.", "", UNTIL))).hasStatus(422)
			.bodyText()
			.contains("Give the number of the decision or document.");
		assertThat(send(to, form("We assume.", "1", TODAY))).hasStatus(422).bodyText().contains("Give the last day;");
		assertThat(send(to, form("We assume.", "1", TODAY.plusYears(6)))).hasStatus(422)
			.bodyText()
			.contains("Give the last day;");
		assertThat(send(to, form("We assume.", "1", UNTIL, "body", "nobody"))).hasStatus(422)
			.bodyText()
			.contains("Say who agreed.");
		assertThat(send(to, form("We assume.", "1", UNTIL, "on", TODAY.plusDays(1).toString()))).hasStatus(422)
			.bodyText()
			.contains("Give the day on which it was agreed");
		assertThat(send(to, form("We assume.", "1", UNTIL, "post", UUID.randomUUID().toString()))).hasStatus(422)
			.bodyText()
			.contains("Choose a post");
		Duty clear = this.duties.all("xk")
			.stream()
			.filter((one) -> one.clarity() == Clarity.CLEAR)
			.findFirst()
			.orElseThrow();
		assertThat(read(of(clear), "en")).bodyText().doesNotContain("Agree on it locally");
		assertThat(send(of(clear) + "/agreements", form("We assume.", "1", UNTIL)))
			.as("where it is clear, nothing has to be assumed")
			.hasStatus(404);
	}

	@Test
	void hostileWordsAreWordsOnEachPageSheetAndPaper() {
		Duty duty = unclear(5);
		String agreement = made(send(of(duty) + "/agreements", form("=1+1<mandatx a='\"'>", "=2+2<mandatx>", UNTIL)));
		for (String path : List.of(of(duty), of(duty) + "/agreements/new", agreement, this.home + "mandate/agreements",
				this.home + "mandate/gaps", this.home + "papers/gap-list")) {
			assertThat(read(path, "en")).as(path).hasStatusOk().bodyText().doesNotContain("<mandatx");
		}
		assertThat(read(agreement, "en")).bodyText().contains("&lt;mandatx");
		assertThat(read(this.home + "mandate/agreements.csv", "en")).bodyText()
			.contains("mandatx")
			.doesNotContain("\"=1+1", "\"=2+2");
		assertThat(send(agreement + "/end", "reason", "<mandatx>", "version", "0")).hasStatus(303);
		assertThat(read(agreement, "en")).bodyText().contains("&lt;mandatx").doesNotContain("<mandatx");
		assertThat(read(this.home + "mandate/agreements/nonsense", "en")).hasStatus(404);
	}

	@Test
	void whoMayOnlyReadSeesItAndOthersDoNot() {
		Duty duty = unclear(4);
		String agreement = agree(duty, "We assume the police inform us.");
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		assertThat(this.mvc.get().uri(agreement).cookie(mayor.cookie()).exchange()).hasStatusOk();
		assertThat(as(mayor, agreement + "/end", "reason", "No.", "version", "0")).hasStatus(404);
		Sign.Person stranger = this.sign.in(this.sign.space("test-valley", "lisna"), "prevention-coordinator");
		assertThat(this.mvc.get().uri(agreement).cookie(stranger.cookie()).exchange()).hasStatus(404);
	}

}
