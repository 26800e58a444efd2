package org.mandat.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office month in a browser: the officer's half hour from an empty space to the
 * invitation, then the hour with sheet, record, minutes, scan, follow-up and the next
 * agenda. Each step is counted in pages, fields and presses; what a person needs to think
 * is not in the clock. The table is left in {@code target/council-month.txt}.
 */
@Tag("journey")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouncilJourneyTests {

	private static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	/** The smallest picture that a scanner could have made. */
	private static final byte[] SCAN = { (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1 };

	private final List<String> steps = new ArrayList<>();

	@Autowired
	private Messages messages;

	@Autowired
	private Sign sign;

	@LocalServerPort
	private int port;

	private Chromium chromium;

	private Space space;

	@BeforeAll
	void open() {
		this.chromium = new Chromium();
		this.space = this.sign.space("xk", "gllogoc");
	}

	@AfterAll
	void close() throws IOException {
		this.chromium.close();
		Files.writeString(Path.of("target", "council-month.txt"), String.join("\n", this.steps) + "\n");
	}

	@Test
	void theMonthOfALoneOfficer() {
		this.sign.in(this.space, "mayor");
		try (Visitor officer = visitor("sq", 1280)
			.signedIn(this.sign.in(this.space, "prevention-coordinator").token())) {
			officer.opens(home("council/meetings")).reads("council.meeting.list.empty");
			step("last minutes", officer, () -> lastMinutes(officer));
			step("date and agenda", officer, () -> prepare(officer, "23:58"));
			step("invitation", officer,
					() -> officer.follows("council.meeting.verb.convene")
						.presses("council.convene.go")
						.reads("council.meeting.convened.byHand"));
			assertThat(total(1)).as("fields and presses up to the invitation").isLessThanOrEqualTo(25);
			String meeting = officer.page.url();
			step("letter to hand over", officer, () -> letter(officer, meeting));
			officer.opens(meeting).reads("council.answers.title");
			officer.opens("/answers/passed-on").reads("council.answer.gone").opens(meeting);
			step("sheet for the table", officer,
					() -> officer.follows("council.papers.sheet").reads("council.question.title").opens(meeting));
			step("begin", officer, () -> officer.presses("council.meeting.verb.begin").reads("council.begin.done"));
			step("record", officer, () -> record(officer));
			step("minutes", officer,
					() -> officer.follows("council.circulate.link")
						.presses("council.circulate.go")
						.reads("council.life.state.circulated"));
			step("extract and note", officer,
					() -> officer.follows("council.papers.extract")
						.opens(meeting)
						.follows("council.papers.note")
						.reads("council.paper.note.noNext")
						.opens(meeting));
			step("scan", officer, () -> scan(officer));
			step("follow-up", officer, () -> followUp(officer));
			step("next agenda", officer, () -> {
				prepare(officer, "23:59");
				return officer.reads("council.item.approval", Formats.date(new Language("sq"), TODAY));
			});
		}
	}

	@Test
	void theRoomsOfTheCouncilOnATelephoneInEachLanguage() {
		String token = this.sign.in(this.space, "prevention-coordinator").token();
		for (String tag : List.of("sq", "sr-Cyrl", "sr-Latn", "en")) {
			try (Visitor officer = visitor(tag, 360).signedIn(token)) {
				officer.opens(home("council/meetings")).follows("council.meeting.list.new");
				officer.opens(home("council/minutes/new"))
					.opens(home("council/follow-up"))
					.opens(home("council/decisions"));
			}
		}
	}

	private Visitor lastMinutes(Visitor officer) {
		officer.follows("council.minutes.link")
			.types("council.minutes.on", TODAY.minusDays(40).toString())
			.types("council.minutes.text",
					"U diskutua gjendja në shkolla. U vendos që drejtoria të hapë sallën në mbrëmje. Mbledhja u mbyll.")
			.presses("council.minutes.find")
			.ticksOne("take1", "true");
		chooses(officer, "post1", 1);
		fills(officer, "due1", TODAY.minusDays(2).toString());
		return officer.presses("council.minutes.take").reads("council.taken.title");
	}

	private Visitor prepare(Visitor officer, String at) {
		return officer.opens(home("council/meetings"))
			.follows("council.meeting.list.new")
			.types("council.meeting.form.on", TODAY.toString())
			.types("council.meeting.form.at", at)
			.types("council.meeting.form.place", "Salla e Kuvendit")
			.presses("council.meeting.form.make")
			.reads("council.agenda.title");
	}

	/** Without a mail server the letter is copied from the page of the mail. */
	private Visitor letter(Visitor officer, String meeting) {
		officer.opens(meeting + "/invitations").reads("council.letter.waiting");
		officer.page.locator("main table a").first().click();
		officer.acts++;
		return officer.looks().sees("Ftesë: mbledhja e Këshillit");
	}

	private Visitor record(Visitor officer) {
		officer.follows("council.meeting.verb.record");
		fills(officer, "what1", "Hapet salla e shkollës dy mbrëmje në javë");
		chooses(officer, "post1", 2);
		fills(officer, "due1", TODAY.plusDays(20).toString());
		return officer.presses("council.record.close").reads("council.life.state.open");
	}

	private Visitor scan(Visitor officer) {
		officer.page.locator("section[aria-labelledby=numbers] a").first().click();
		officer.looks();
		officer.page.locator("input[type=file]").setInputFiles(new FilePayload("scan.png", "image/png", SCAN));
		officer.acts++;
		return officer.presses("protocol.scan.keep").reads("protocol.scan.kept");
	}

	private Visitor followUp(Visitor officer) {
		officer.opens(home("council/follow-up"));
		Locator done = officer.page.locator("main input[type=radio][value=done]").first();
		done.check();
		officer.acts++;
		return officer.presses("council.form.save").reads("council.followup.kept");
	}

	private static void chooses(Visitor officer, String name, int index) {
		officer.page.locator("main select[name=" + name + "]").selectOption(new SelectOption().setIndex(index));
		officer.acts++;
	}

	private static void fills(Visitor officer, String name, String text) {
		officer.page.locator("main [name=" + name + "]").fill(text);
		officer.acts++;
	}

	private <T> T step(String name, Visitor officer, java.util.function.Supplier<T> work) {
		int acts = officer.acts;
		long from = System.nanoTime();
		T result = work.get();
		this.steps.add(String.format(Locale.ROOT, "%-22s %3d fields and presses %6.1f s", name, officer.acts - acts,
				(System.nanoTime() - from) / 1e9));
		return result;
	}

	/** Fields and presses of all steps so far. */
	private int total(int from) {
		return this.steps.stream()
			.skip(from)
			.mapToInt((line) -> Integer.parseInt(line.substring(22, 26).strip()))
			.sum();
	}

	private String home(String path) {
		return "/s/" + this.space.slug() + "/" + path;
	}

	private Visitor visitor(String tag, int width) {
		return new Visitor(this.chromium, this.messages, tag, "http://127.0.0.1:" + this.port, width, true);
	}

}
