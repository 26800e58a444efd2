package org.mandat.identity;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** People with a password, and what browsers send, for the tests of this module. */
public final class IdentityWorld {

	/** A password that the rules take. */
	public static final String PASSWORD = "lum\u00eb gur dritare qum\u00ebsht";

	private IdentityWorld() {
	}

	/**
	 * Somebody who acts for the post of this kind, with an account that a password opens.
	 */
	public static Member member(ApplicationContext context, Space space, String postKind) {
		return member(context, space, postKind, true);
	}

	/** The same, with an account as offices have them: a password alone opens nothing. */
	public static Member guarded(ApplicationContext context, Space space, String postKind) {
		return member(context, space, postKind, false);
	}

	private static Member member(ApplicationContext context, Space space, String postKind, boolean alone) {
		String login = "m" + UUID.randomUUID() + "@example.org";
		return Walls.as(Reader.system(space.id()), () -> {
			UUID person = context.getBean(Persons.class).create("Arta Prov\u00eb", null, login);
			UUID post = context.getBean(Posts.class).ofKind(postKind).orElseThrow().id();
			UUID tenure = done(context.getBean(Tenures.class)
				.appoint(new Appointment(post, new Appointment.Who.Known(person), LocalDate.now().minusDays(3), null,
						true, null)));
			Accounts accounts = context.getBean(Accounts.class);
			UUID account = done(
					alone ? accounts.openToTry(login, PASSWORD, person) : accounts.open(login, PASSWORD, person));
			return new Member(login, account, person, tenure);
		});
	}

	/** What the sign-in page sends. */
	public static MockHttpServletRequestBuilder signIn(String login, String password) {
		return post("/sign-in").param("login", login).param("password", password).with(csrf());
	}

	/** Signs in and gives the cookies of session and browser. */
	public static Cookie[] cookies(MockMvc mvc, Member member) throws Exception {
		MvcResult result = mvc.perform(signIn(member.login(), PASSWORD)).andReturn();
		return new Cookie[] { cookie(result, "mandat"), cookie(result, "mandat-browser") };
	}

	/** A cookie that the answer set, to be sent back. */
	public static Cookie cookie(MvcResult result, String name) {
		return result.getResponse()
			.getHeaders("Set-Cookie")
			.stream()
			.filter((header) -> header.startsWith(name + "="))
			.map((header) -> new Cookie(name, header.substring(name.length() + 1, header.indexOf(';'))))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no cookie " + name));
	}

	private static UUID done(Outcome<UUID> outcome) {
		return outcome.orElse((why) -> {
			throw new IllegalStateException(why.key());
		});
	}

	/** Somebody with a password. */
	public record Member(String login, UUID account, UUID person, UUID tenure) {
	}

}
