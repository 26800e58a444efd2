package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Formats;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * An office with its rounds, and the pages as browsers and links call them.
 */
@MandatTests
abstract class RoundWorld {

	static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Sign sign;

	@Autowired
	OwnerDatabase owner;

	Sign.Person officer;

	@BeforeEach
	void office() {
		this.officer = this.sign.in(this.sign.space("test-valley", "kodra"), "prevention-coordinator");
		for (String table : List.of("round_result", "round_score", "visitor_score", "partner_link", "partner_box",
				"reminder", "answered_by", "answer", "round")) {
			owner("delete from assessment." + table + " where space_id = ?");
		}
	}

	String open() {
		MvcTestResult opened = post(path("rounds"));
		assertThat(opened).hasStatus(303);
		return java.util.Objects.requireNonNull(opened.getResponse().getHeader("Location"));
	}

	MvcTestResult close(String round, int version) {
		return post(round + "/closing", "version", String.valueOf(version));
	}

	void score(String round, String benchmark, String level, String reason) {
		assertThat(post(round + "/questions/" + benchmark, "version", "-1", "level", level, "reason", reason, "proof",
				"01-12", "until", TODAY.plusMonths(6).toString(), "owner", this.officer.post().toString()))
			.hasStatus(303);
	}

	List<String> links(String round, int many) {
		MvcTestResult made = post(round + "/links", "many", String.valueOf(many), "asked", "leading");
		assertThat(made).hasStatusOk();
		Matcher link = Pattern.compile("slip__address\">[^<]*(/partners/[A-Za-z0-9_-]+)<").matcher(text(made));
		List<String> links = new ArrayList<>();
		while (link.find()) {
			links.add(link.group(1));
		}
		assertThat(links).hasSize(many).doesNotHaveDuplicates();
		return links;
	}

	long count(String table) {
		return this.owner.sql()
			.sql("select count(*) from " + table + " where space_id = ?")
			.param(this.officer.space().id())
			.query(Long.class)
			.single();
	}

	void owner(String sql) {
		this.owner.sql().sql(sql).param(this.officer.space().id()).update();
	}

	String path(String more) {
		return "/s/" + this.officer.space().slug() + "/assessment" + (more.isEmpty() ? "" : "/" + more);
	}

	MvcTestResult answer(String link, String... params) {
		var request = this.mvc.post().uri(link).cookie(new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

	MvcTestResult get(String path, Sign.@org.jspecify.annotations.Nullable Person who) {
		var request = this.mvc.get().uri(path).cookie(new Cookie("mandat-language", "en"));
		return ((who == null) ? request : request.cookie(who.cookie())).exchange();
	}

	String read(String path) {
		MvcTestResult page = get(path, this.officer);
		assertThat(page).hasStatusOk();
		return text(page);
	}

	MvcTestResult post(String path, String... params) {
		var request = this.mvc.post().uri(path).cookie(this.officer.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

	static String text(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
