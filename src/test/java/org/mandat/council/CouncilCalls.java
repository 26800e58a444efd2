package org.mandat.council;

import java.time.LocalDate;

import jakarta.servlet.http.Cookie;
import org.mandat.world.Sign;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The pages of the council as somebody of another town or post calls them. */
record CouncilCalls(MockMvcTester mvc, Sign.Person who) {

	String meeting(LocalDate on) {
		return String
			.valueOf(send("council/meetings", "on", on.toString(), "at", "10:00", "place", "Hall", "phrase", "1")
				.getResponse()
				.getHeader("Location"));
	}

	MvcTestResult send(String path, String... params) {
		MvcTestResult done = result(path, params);
		assertThat(done).hasStatus(303);
		return done;
	}

	MvcTestResult result(String path, String... params) {
		var request = this.mvc.post().uri(home() + path).cookie(this.who.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

	String read(String path) {
		MvcTestResult page = this.mvc.get()
			.uri(home() + path)
			.cookie(this.who.cookie(), new Cookie("mandat-language", "en"))
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private String home() {
		return "/s/" + this.who.space().slug() + "/";
	}

}
