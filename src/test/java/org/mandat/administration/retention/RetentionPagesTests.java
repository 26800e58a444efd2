package org.mandat.administration.retention;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.session.Cleaning;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.privacy.Retained;
import org.mandat.platform.text.Messages;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What the preview counts is what the job takes, at any moment. */
@MandatTests
class RetentionPagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private List<Retained> rules = List.of();

	@Autowired
	private Cleaning cleaning;

	@Autowired
	private Messages messages;

	private Space space;

	private Sign.Person admin;

	@BeforeEach
	void people() {
		this.space = this.sign.space("test-valley", "luka");
		this.admin = this.sign.in(this.space, "administrator");
		mail("29 days");
	}

	@AfterEach
	void asBefore() {
		this.owner.sql()
			.sql("delete from platform.mail where space_id = ? and text = 'retention.test'")
			.param(this.space.id())
			.update();
	}

	@Test
	void countsAMailFromTheDayOnWhichItGoes() {
		Retained mails = rule("mails");
		Instant now = Instant.now();
		long before = at(mails, now);
		assertThat(at(mails, now.plus(Duration.ofHours(23)))).isEqualTo(before);
		assertThat(at(mails, now.plus(Duration.ofHours(25)))).isEqualTo(before + 1);
		mail("31 days");
		assertThat(at(mails, now)).isEqualTo(before + 1);
	}

	@Test
	void countsWhatTheCleaningTakes() {
		Retained sessions = rule("sessions");
		this.owner.sql()
			.sql("insert into identity.session (id, token_hash, account_id, ends_at, seen_at, proof)"
					+ " values (?, ?, ?, now() - interval '31 days', now() - interval '45 days', 'passkey')")
			.params(Ids.next(), UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), this.admin.account())
			.update();
		Retained.Count before = sessions.at(Instant.now());
		assertThat(before.due()).isPositive();
		this.cleaning.clean();
		Retained.Count after = sessions.at(Instant.now());
		assertThat(after.due()).isZero();
		assertThat(after.all()).isEqualTo(before.all() - before.due());
	}

	@Test
	void saysEachRuleInWordsAndAsAFile() {
		assertThat(this.rules).allMatch((rule) -> this.messages.has("administration.retention." + rule.key())
				&& this.messages.has("administration.retention." + rule.key() + ".rule"));
		assertThat(body("")).contains("Outgoing mails", "thirty days after", "Legal holds")
			.as("the machine is another space's")
			.doesNotContain("Ended sessions");
		assertThat(body(".csv")).contains("Outgoing mails");
		Sign.Person member = this.sign.in(this.space, "police-commander");
		assertThat(this.mvc.get().uri("/s/" + this.space.slug() + "/administration/retention").cookie(member.cookie()))
			.hasStatus(404);
	}

	private Retained rule(String key) {
		return this.rules.stream().filter((rule) -> rule.key().equals(key)).findFirst().orElseThrow();
	}

	private long at(Retained rule, Instant moment) {
		return this.admin.does(() -> rule.at(moment).due());
	}

	private void mail(String ago) {
		this.owner.sql().sql("""
				insert into platform.mail (space_id, id, person_id, tenure_id, subject, text, facts, optional, bundles,
				  made_at, due_at, state, settled_at)
				values (?, ?, ?, ?, 'retention.test', 'retention.test', '', false, true, now(), now(), 'sent',
				  now() - ?::interval)
				""").params(this.space.id(), Ids.next(), this.admin.id(), this.admin.tenure(), ago).update();
	}

	private String body(String ending) {
		MvcTestResult page = this.mvc.get()
			.uri("/s/" + this.space.slug() + "/administration/retention" + ending)
			.cookie(this.admin.cookie(), ENGLISH)
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
