package org.mandat.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.mandat.jurisdiction.Space;
import org.mandat.mandate.commitment.Confirming;
import org.mandat.mandate.question.AskedReminders;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Formats;
import org.mandat.world.MandatTests;

import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** An office with its officer, who asks upward and notes what was promised. */
@MandatTests
abstract class UpwardWorld {

	static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Sign sign;

	@Autowired
	OwnerDatabase owner;

	@Autowired
	SearchIndex search;

	@Autowired
	AskedReminders reminders;

	@Autowired
	Confirming confirming;

	Space space;

	Sign.Person officer;

	String home;

	@BeforeEach
	void office() {
		this.space = this.sign.space("xk", "strpce");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.home = "/s/" + this.space.slug() + "/";
	}

	String ask(String words, LocalDate on, @org.jspecify.annotations.Nullable LocalDate due) {
		MvcTestResult made = send(this.home + "mandate/questions", "words", words, "organisation", organisation(),
				"post", this.officer.post().toString(), "duty", "d01", "clause", "art. 7", "askedOn", on.toString(),
				"dueOn", (due == null) ? "" : due.toString());
		assertThat(made).hasStatus(303);
		return String.valueOf(made.getResponse().getHeader("Location"));
	}

	String commit(String words, UUID post, LocalDate on, LocalDate due) {
		MvcTestResult made = send(this.home + "mandate/commitments", "words", words, "post", post.toString(),
				"placeKind", "meeting", "place", "council", "on", on.toString(), "due", due.toString());
		assertThat(made).hasStatus(303);
		return String.valueOf(made.getResponse().getHeader("Location"));
	}

	String organisation() {
		return "mlga";
	}

	MvcTestResult close(String question, String answer, int version) {
		return send(question + "/closing", "outcome", "answered", "closedOn", TODAY.toString(), "by", "Secretariat",
				"answer", answer, "version", String.valueOf(version));
	}

	void look() {
		Walls.run(Reader.system(this.space.id()), this.reminders::look);
	}

	List<String> tasks(UUID origin) {
		return this.owner.sql()
			.sql("select state from work.task where space_id = ? and origin_id = ? order by id")
			.params(this.space.id(), origin)
			.query(String.class)
			.list();
	}

	static UUID id(String path) {
		return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
	}

	MvcTestResult read(String path, String lang) {
		return this.mvc.get().uri(path).cookie(this.officer.cookie(), new Cookie("mandat-language", lang)).exchange();
	}

	MvcTestResult send(String path, String... params) {
		return as(this.officer, path, params);
	}

	MvcTestResult as(Sign.Person who, String path, String... params) {
		var request = this.mvc.post().uri(path).cookie(who.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

}
