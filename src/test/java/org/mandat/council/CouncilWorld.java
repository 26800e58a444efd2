package org.mandat.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Formats;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** An office with its officer, and the pages of the council as a browser calls them. */
@MandatTests
abstract class CouncilWorld {

	static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Sign sign;

	@Autowired
	SearchIndex search;

	@Autowired
	OwnerDatabase owner;

	Space space;

	Sign.Person officer;

	String home;

	@BeforeEach
	void office() {
		in("lumebardh", "lumebardh");
	}

	void in(String pack, String place) {
		this.space = this.sign.space(pack, place);
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.home = "/s/" + this.space.slug() + "/";
	}

	UUID decision(String what) {
		String meeting = meeting(TODAY, "phrase", "1");
		assertThat(send(meeting + "/record", "version", "0", "close", "true", "what1", what, "post1",
				this.officer.post().toString(), "due1", TODAY.plusDays(9).toString()))
			.hasStatus(303);
		return this.owner.sql()
			.sql("select id from council.decision where space_id = ? and meeting_id = ?")
			.params(this.space.id(), id(meeting))
			.query(UUID.class)
			.single();
	}

	<T> T column(String name, UUID decision, Class<T> type) {
		return this.owner.sql()
			.sql("select " + name + " from council.decision where space_id = ? and id = ?")
			.params(this.space.id(), decision)
			.query(type)
			.single();
	}

	String state(UUID task) {
		return this.owner.sql()
			.sql("select state from work.task where space_id = ? and id = ?")
			.params(this.space.id(), task)
			.query(String.class)
			.single();
	}

	boolean found(String words) {
		return this.officer.does(() -> this.search.find(words, 50))
			.stream()
			.anyMatch((hit) -> hit.kind().equals("decision"));
	}

	String meeting(LocalDate on, String... more) {
		List<String> all = new ArrayList<>(
				List.of("on", on.toString(), "at", "10:00", "place", "Hall of the assembly"));
		all.addAll(List.of(more));
		MvcTestResult made = send(this.home + "council/meetings", all.toArray(String[]::new));
		assertThat(made).hasStatus(303);
		return made.getResponse().getHeader("Location");
	}

	MvcTestResult move(String meeting, int hour, int version) {
		return send(meeting + "/day", "on", TODAY.plusDays(20).toString(), "at", hour + ":30", "place", "Library",
				"version", String.valueOf(version));
	}

	String calendar(String meeting) {
		MvcTestResult file = read(meeting + "/calendar", "en");
		assertThat(file).hasStatusOk();
		return new String(file.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	MvcTestResult paper(String kind, String meeting, String lang) {
		MvcTestResult page = read(this.home + "papers/" + kind + "?of=" + id(meeting), lang);
		assertThat(page).hasStatusOk();
		return page;
	}

	List<UUID> items(String meeting) {
		return this.owner.sql()
			.sql("select id from council.item where space_id = ? and meeting_id = ? order by position")
			.params(this.space.id(), id(meeting))
			.query(UUID.class)
			.list();
	}

	UUID post(String kind) {
		return this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? and kind = ? order by number limit 1")
			.params(this.space.id(), kind)
			.query(UUID.class)
			.single();
	}

	/** The version that the form of the meeting shows now. */
	String version(String meeting) {
		return this.owner.sql()
			.sql("select version from council.meeting where space_id = ? and id = ?")
			.params(this.space.id(), id(meeting))
			.query(Long.class)
			.single()
			.toString();
	}

	void owner(String sql, Object... params) {
		this.owner.sql().sql(sql).params(params).update();
	}

	static UUID id(String meeting) {
		return UUID.fromString(meeting.substring(meeting.lastIndexOf('/') + 1));
	}

	MvcTestResult read(String path, String lang) {
		return this.mvc.get().uri(path).cookie(this.officer.cookie(), new Cookie("mandat-language", lang)).exchange();
	}

	MvcTestResult send(String path, String... params) {
		var request = this.mvc.post().uri(path).cookie(this.officer.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

}
