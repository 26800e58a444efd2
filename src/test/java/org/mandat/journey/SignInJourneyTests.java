package org.mandat.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.identity.IdentityWorld;
import org.mandat.identity.IdentityWorld.Member;
import org.mandat.identity.Telephone;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Messages;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In by passkey and in by password with an app, in a real browser with a device of its
 * own; and out at the next click when the tenure ended in another window.
 */
@Tag("journey")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInJourneyTests {

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

	private Space space;

	@BeforeAll
	void open() {
		this.chromium = new Chromium();
		this.space = this.sign.space("xk", "vushtrri");
	}

	@AfterAll
	void close() {
		this.chromium.close();
	}

	@Test
	void inByPasskeyAndOutWithTheTenure() {
		Member member = IdentityWorld.guarded(this.context, this.space, "prevention-coordinator");
		try (Visitor officer = visitor("sq", 360)) {
			device(officer);
			byPassword(officer, member);
			officer.reads("identity.factor.lead.first")
				.follows("identity.factor.passkey")
				.reads("identity.passkey.lead")
				.types("identity.passkey.name", "Telefoni");
			showsPasskey(officer);
			arrives(officer);
			officer.opens("/account").sees("Telefoni").looks();
			officer.page.context()
				.clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("mandat"));
			officer.opens("/sign-in");
			arrivesAt(officer, "/sign-in");
			officer.looks();
			showsPasskey(officer);
			arrives(officer);
			outWithTheTenure(officer, member);
		}
	}

	@Test
	void inByPasswordAndCodeAndOutWithTheTenure() {
		Member member = IdentityWorld.guarded(this.context, this.space, "prevention-coordinator");
		try (Visitor officer = visitor("sr-Latn", 1280)) {
			byPassword(officer, member);
			Telephone telephone = new Telephone(officer.page.locator(".secret").innerText());
			officer.types("identity.factor.code", telephone.next())
				.presses("identity.factor.go")
				.reads("identity.factor.codes.once")
				.follows("identity.recovery.next");
			arrives(officer);
			try (Visitor again = visitor("sr-Cyrl", 360)) {
				byPassword(again, member);
				again.reads("identity.code.lead")
					.types("identity.factor.code", "123")
					.presses("platform.frame.signIn")
					.reads("identity.factor.code.wrong")
					.types("identity.factor.code", telephone.next())
					.presses("platform.frame.signIn");
				arrives(again);
				outWithTheTenure(again, member);
			}
			officer.opens("/s/" + this.space.slug() + "/today").reads("platform.error.notThere.title");
		}
	}

	@Test
	void aDeviceThatGivesNothingIsSaidAndThePasswordStays() {
		try (Visitor anybody = visitor("en", 1280)) {
			device(anybody);
			anybody.opens("/sign-in");
			anybody.page.locator("form[data-passkey] button").click();
			anybody.page.locator("[data-passkey-failed]").waitFor();
			anybody.reads("identity.passkey.failed").reads("identity.signIn.otherWay").looks();
		}
	}

	@Test
	void invitedOnPaperAndInByPasskey() {
		Sign.Person officer = this.sign.in(this.space, "prevention-coordinator");
		Sign.Person holder = this.sign.in(this.space, "mayor");
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(holder.id()).update();
		String link;
		try (Visitor inviting = visitor("en", 1280).signedIn(officer.token())) {
			inviting.opens("/s/" + this.space.slug() + "/accounts")
				.reads("identity.invitation.lead")
				.opens("/s/" + this.space.slug() + "/accounts/" + holder.tenure() + "/links/new")
				.chooses("identity.invitation.language", "sq")
				.presses("identity.invitation.make")
				.reads("identity.invitation.once");
			link = inviting.page.locator(".secret").innerText();
		}
		try (Visitor invited = visitor("sq", 360)) {
			device(invited);
			invited.opens(link.substring(link.indexOf("/invitations/"))).reads("identity.invitation.accept");
			invited.page.locator("#login-passkey").fill("kryetari@example.org");
			showsPasskey(invited);
			arrives(invited);
			invited.opens("/account").reads("identity.passkey.first");
			invited.opens(link.substring(link.indexOf("/invitations/"))).reads("identity.setUp.gone.title");
		}
	}

	private void byPassword(Visitor visitor, Member member) {
		visitor.opens("/sign-in")
			.types("identity.signIn.login", member.login())
			.types("identity.signIn.password", IdentityWorld.PASSWORD)
			.presses("platform.frame.signIn");
	}

	private void outWithTheTenure(Visitor visitor, Member member) {
		new OtherWindow(this.chromium, this.messages, "http://localhost:" + this.port, this.sign, this.owner)
			.ends(this.space, member.tenure());
		OtherWindow.nextClickIsRefused(visitor, this.space);
	}

	/** The browser asks its device first and leaves the page only then. */
	private static void showsPasskey(Visitor visitor) {
		visitor.page.locator("form[data-passkey] button").click();
	}

	private void arrives(Visitor visitor) {
		arrivesAt(visitor, "/s/" + this.space.slug() + "/today");
	}

	private static void arrivesAt(Visitor visitor, String path) {
		visitor.page.waitForURL("**" + path);
		visitor.looks();
		assertThat(visitor.page.url()).endsWith(path);
	}

	/** A device in the browser that keeps passkeys and says yes. */
	static void device(Visitor visitor) {
		CDPSession protocol = visitor.page.context().newCDPSession(visitor.page);
		protocol.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject message = new JsonObject();
		message.add("options", options);
		protocol.send("WebAuthn.addVirtualAuthenticator", message);
	}

	private Visitor visitor(String tag, int width) {
		return new Visitor(this.chromium, this.messages, tag, "http://localhost:" + this.port, width, true);
	}

}
