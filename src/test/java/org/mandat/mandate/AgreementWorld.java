package org.mandat.mandate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mandat.mandate.Duty.Clarity;
import org.mandat.mandate.agreement.AgreementReminders;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** An office that agrees locally, and the night that looks after it. */
abstract class AgreementWorld extends UpwardWorld {

	static final LocalDate UNTIL = TODAY.plusDays(200);

	@Autowired
	Duties duties;

	@Autowired
	AgreementReminders ends;

	Duty unclear(int n) {
		return this.duties.all("xk")
			.stream()
			.filter((duty) -> duty.clarity() != Clarity.CLEAR && "municipal".equals(duty.level()))
			.toList()
			.get(n);
	}

	String of(Duty duty) {
		return this.home + "mandate/duties/" + duty.id();
	}

	String agree(Duty duty, String words) {
		return made(send(of(duty) + "/agreements", form(words, "14/2026", UNTIL)));
	}

	String renew(Duty duty, String before, int version, String document) {
		return made(send(of(duty) + "/agreements", form("We assume it again.", document, UNTIL, "renews",
				id(before).toString(), "version", String.valueOf(version))));
	}

	String made(MvcTestResult sent) {
		assertThat(sent).hasStatus(303);
		return String.valueOf(sent.getResponse().getHeader("Location"));
	}

	/** What the browser sends; later values take the place of these. */
	String[] form(String words, String document, LocalDate until, String... others) {
		Map<String, String> fields = new LinkedHashMap<>(
				Map.of("words", words, "document", document, "until", until.toString(), "body", "assembly", "on",
						TODAY.minusDays(3).toString(), "post", this.officer.post().toString()));
		for (int i = 0; i < others.length; i += 2) {
			fields.put(others[i], others[i + 1]);
		}
		return fields.entrySet()
			.stream()
			.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
			.toArray(String[]::new);
	}

	/** Whether the clause of this duty counts as missing. */
	boolean missing(Duty duty) {
		return lines().stream().anyMatch((line) -> line.contains("\"A clause\",\"" + duty.id() + "\""));
	}

	List<String> lines() {
		return new String(read(this.home + "mandate/gaps.csv", "en").getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8)
			.lines()
			.toList();
	}

	/** The clock is moved by moving the day. */
	void lapse(String agreement, LocalDate until) {
		this.owner.sql()
			.sql("update mandate.agreement set until_on = ?, agreed_on = ? where space_id = ? and id = ?")
			.params(until, TODAY.minusDays(40), this.space.id(), id(agreement))
			.update();
	}

	@Override
	void look() {
		Walls.run(Reader.system(this.space.id()), this.ends::look);
	}

	static String day(LocalDate day) {
		return Formats.date(new Language("en"), day);
	}

}
