package org.mandat.mandate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A town whose officer draws papers up from the register. */
abstract class DraftWorld extends UpwardWorld {

	private static final List<String> PARTS = List.of("title", "basis", "who", "what", "days", "handover", "end",
			"limits", "further");

	UUID mayor;

	@BeforeEach
	void town() {
		this.space = this.sign.space("xk", "istog");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.home = "/s/" + this.space.slug() + "/";
		this.mayor = this.sign.in(this.space, "mayor").post();
	}

	String acting() {
		return drawUp("acting", "post", this.mayor.toString(), "other", this.officer.post().toString());
	}

	String drawUp(String kind, String... params) {
		MvcTestResult made = send(this.home + "mandate/drafts/new/" + kind, params);
		assertThat(made).hasStatus(303);
		return String.valueOf(made.getResponse().getHeader("Location"));
	}

	/** Sends the form of a language with one part changed. */
	MvcTestResult write(String draft, String lang, int seen, String... changed) {
		List<String> params = new ArrayList<>(List.of("seen", String.valueOf(seen)));
		List<String> given = Arrays.asList(changed);
		PARTS.stream().filter((part) -> !given.contains(part)).forEach((part) -> {
			params.add(part);
			params.add(words(draft, lang, part));
		});
		params.addAll(given);
		return send(draft + "/texts/" + lang, params.toArray(String[]::new));
	}

	String words(String draft, String lang, String part) {
		return this.owner.sql()
			.sql("""
					select p.words from mandate.draft_paragraph p join mandate.draft_version v using (space_id, draft_id, number)
					 where p.space_id = ? and p.draft_id = ? and v.lang = ? and p.key = ? order by p.number desc limit 1
					""")
			.params(this.space.id(), id(draft), lang, part)
			.query(String.class)
			.optional()
			.orElse("");
	}

	int number(String draft, String lang) {
		return this.owner.sql()
			.sql("select max(number) from mandate.draft_version where space_id = ? and draft_id = ? and lang = ?")
			.params(this.space.id(), id(draft), lang)
			.query(Integer.class)
			.single();
	}

	String last(String draft) {
		return this.owner.sql()
			.sql("select max(number) from mandate.draft_version where space_id = ? and draft_id = ?")
			.params(this.space.id(), id(draft))
			.query(String.class)
			.single();
	}

	void insert(String draft) {
		this.owner.sql()
			.sql("insert into mandate.draft_version (space_id, draft_id, number, lang, gives) values (?, ?, 99, 'en', 9)")
			.params(this.space.id(), id(draft))
			.update();
	}

	UUID entry(String draft) {
		return this.owner.sql()
			.sql("select id from protocol.entry where space_id = ? and of_id = ?")
			.params(this.space.id(), id(draft))
			.query(UUID.class)
			.single();
	}

	void scan(UUID entry) {
		assertThat(this.mvc.post()
			.multipart()
			.uri(this.home + "protocol/entries/" + entry + "/scans")
			.file(new MockMultipartFile("file", "s.pdf", "application/pdf",
					("%PDF-1.7 " + entry).getBytes(StandardCharsets.US_ASCII)))
			.cookie(this.officer.cookie())
			.with(csrf())
			.exchange()).hasStatus(303);
	}

	String holder() {
		return this.owner.sql()
			.sql("select name from jurisdiction.person where space_id = ? and id = ?")
			.params(this.space.id(), this.officer.id())
			.query(String.class)
			.single();
	}

	static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
