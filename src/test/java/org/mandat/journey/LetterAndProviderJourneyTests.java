package org.mandat.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Request;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.mail.Letterbox;
import org.mandat.platform.text.Messages;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In a browser with real servers beside the product: an invitation that is read in the
 * mailbox and followed from there, and a sign-in at an OpenID Connect provider with its
 * own page.
 */
@Tag("journey")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterAndProviderJourneyTests {

	private static final int MAIL = Letterbox.freePort();

	private static final int PROVIDER = Letterbox.freePort();

	private static final String NAME = "e-Identiteti";

	private static final Pattern LINK = Pattern.compile("/invitations/\\S+");

	@Autowired
	private Messages messages;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private ApplicationContext context;

	@LocalServerPort
	private int port;

	private Chromium chromium;

	private Letterbox letterbox;

	private MockOAuth2Server provider;

	private Space space;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("mandat.smtp.host", () -> "127.0.0.1");
		settings.add("mandat.smtp.port", () -> MAIL);
		settings.add("mandat.smtp.tls", () -> "none");
		settings.add("mandat.smtp.from", () -> "mandat@example.org");
		settings.add("mandat.provider.issuer", () -> "http://localhost:" + PROVIDER + "/state");
		settings.add("mandat.provider.client.id", () -> "mandat-of-rahovec");
		settings.add("mandat.provider.name", () -> NAME);
		settings.add("mandat.provider.second.factor", () -> "mfa");
		settings.add("mandat.provider.sign.out", () -> "true");
	}

	@BeforeAll
	void open() throws IOException {
		this.chromium = new Chromium();
		this.space = this.sign.space("xk", "rahovec");
		this.letterbox = new Letterbox(this.context, MAIL);
		this.provider = new MockOAuth2Server(new OAuth2Config(true));
		this.provider.start(InetAddress.getByName("localhost"), PROVIDER);
	}

	@AfterAll
	void close() {
		this.provider.shutdown();
		this.letterbox.close();
		this.chromium.close();
	}

	@Test
	void invitedByLetterInByPasskeyAndOutWithTheTenure() {
		Sign.Person officer = this.sign.in(this.space, "prevention-coordinator");
		Sign.Person holder = holder("ftuar@example.org");
		try (Visitor inviting = visitor("sr-Latn", 1280).signedIn(officer.token())) {
			inviting.opens("/s/" + this.space.slug() + "/accounts")
				.opens("/s/" + this.space.slug() + "/accounts/" + holder.tenure() + "/links/new")
				.chooses("identity.invitation.language", "sq")
				.chooses("identity.invitation.by", "mail")
				.presses("identity.invitation.make");
			assertThat(inviting.page.url()).endsWith("/accounts");
		}
		try (Visitor invited = visitor("sq", 360)) {
			String letter = this.letterbox.lettersTo(this.space.id(), "ftuar@example.org").getLast();
			Matcher link = LINK.matcher(letter);
			assertThat(link.find()).as(letter).isTrue();
			SignInJourneyTests.device(invited);
			invited.opens(link.group()).reads("identity.invitation.accept");
			invited.page.locator("#login-passkey").fill("ftuar@example.org");
			invited.page.locator("form[data-passkey] button").click();
			arrives(invited);
			invited.opens("/account").reads("identity.own.password.none").follows("identity.own.password.add").looks();
			invited.opens("/s/" + this.space.slug() + "/today");
			outWithTheTenure(invited, holder);
			invited.opens(link.group()).reads("identity.setUp.gone.title");
		}
	}

	@Test
	void inThroughTheProviderWithItsSecondFactorAndOutThereToo() {
		Sign.Person holder = holder("shteti@example.org");
		try (Visitor officer = visitor("sq", 1280)) {
			atTheProvider(officer,
					"{\"email\":\"shteti@example.org\",\"email_verified\":true,\"amr\":[\"pwd\",\"mfa\"]}");
			arrives(officer);
			officer.opens("/account").sees("shteti@example.org");
			officer.opens("/s/" + this.space.slug() + "/today");
			outWithTheTenure(officer, holder);
			Request leaving = officer.page.waitForRequest(
					(request) -> request.url().startsWith("http://localhost:" + PROVIDER + "/state/endsession"),
					() -> officer.page.locator("main form[action='/sign-out'] button").click());
			assertThat(leaving.url()).contains("client_id=mandat-of-rahovec")
				.contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + this.port + "%2Fsign-in");
			// The provider sends back at once who has signed out there.
			officer.page.waitForURL((url) -> url.endsWith("/sign-in"));
			officer.opens("/account");
			assertThat(officer.page.url()).contains("/sign-in");
		}
	}

	@Test
	void throughTheProviderWithoutASecondFactorOursIsAskedFor() {
		holder("nje-faktor@example.org");
		try (Visitor officer = visitor("sr-Cyrl", 360)) {
			atTheProvider(officer, "{\"email\":\"nje-faktor@example.org\",\"email_verified\":true,\"amr\":[\"pwd\"]}");
			officer.page.waitForURL("**/account/second-factor/new");
			officer.looks().reads("identity.factor.lead.first");
		}
	}

	@Test
	void whomTheProviderDoesNotVouchForStaysOutside() {
		try (Visitor stranger = visitor("en", 360)) {
			for (String claims : List.of("{\"email\":\"nobody@example.org\",\"email_verified\":true}",
					"{\"email\":\"shteti@example.org\",\"email_verified\":false}")) {
				atTheProvider(stranger, claims);
				stranger.page.waitForURL("**/sign-in/provider/answer*");
				stranger.looks()
					.reads(claims.contains("nobody") ? "identity.provider.nobody" : "identity.provider.unverified");
			}
			stranger.opens("/s/" + this.space.slug() + "/today").reads("identity.signIn.title");
		}
	}

	private void atTheProvider(Visitor visitor, String claims) {
		visitor.opens("/sign-in");
		visitor.page.locator("a[href^='/sign-in/provider']").click();
		visitor.page.waitForURL((url) -> url.startsWith("http://localhost:" + PROVIDER));
		visitor.page.locator("[name=username]").fill("somebody");
		visitor.page.locator("[name=claims]").fill(claims);
		visitor.page.locator("[type=submit]").click();
	}

	private Sign.Person holder(String address) {
		Sign.Person person = this.sign.in(this.space, "mayor");
		this.owner.sql()
			.sql("update jurisdiction.person set email = ? where id = ?")
			.params(address, person.id())
			.update();
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(person.id()).update();
		return person;
	}

	private void outWithTheTenure(Visitor visitor, Sign.Person person) {
		new OtherWindow(this.chromium, this.messages, "http://localhost:" + this.port, this.sign, this.owner)
			.ends(this.space, person.tenure());
		OtherWindow.nextClickIsRefused(visitor, this.space);
	}

	private void arrives(Visitor visitor) {
		visitor.page.waitForURL("**/s/" + this.space.slug() + "/today");
		visitor.looks();
	}

	private Visitor visitor(String tag, int width) {
		return new Visitor(this.chromium, this.messages, tag, "http://localhost:" + this.port, width, true);
	}

}
