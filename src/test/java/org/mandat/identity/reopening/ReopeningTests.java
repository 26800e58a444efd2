package org.mandat.identity.reopening;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.identity.recovery.RecoverySheets;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A space is opened again by its sheet and on the machine: once, loudly, and whole. */
@MandatTests
class ReopeningTests {

	private static final Pattern SEALED = Pattern.compile("name=\"sealed\" value=\"([^\"]+)\"");

	private static final Pattern LINK = Pattern.compile("href=\"(/invitations/[^\"]+)\"");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private RecoverySheets sheets;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private ApplicationContext context;

	@Test
	void letsANewPersonInSignsEverybodyOutAndTellsThem() throws Exception {
		Space space = this.sign.space("xk", "hani-i-elezit");
		Sign.Person before = this.sign.in(space, "prevention-coordinator");
		String code = code(space);
		String page = send(code, 200);
		assertThat(page).contains("This sheet lets one person act", "It works once").doesNotContain(code);
		String done = appoint(sealed(page), "post-" + chair(space), "Arta Rihap", 200);
		assertThat(done).contains("The access is open again");
		this.mvc.perform(get("/s/" + space.slug() + "/posts").cookie(before.cookie())).andExpect(status().isSeeOther());
		assertThat(tasks(space)).isPositive();
		assertThat(audited(space, "identity.sheet-used-by-secretary")).isEqualTo(1);
		assertThat(this.owner.sql()
			.sql("select document from jurisdiction.tenure where space_id = ? and acting and document is not null")
			.param(space.id())
			.query(String.class)
			.list()).containsExactly("01-9/26");
		MvcResult taken = this.mvc
			.perform(post(link(done) + "/password").param("login", "arta@hani.example")
				.param("password", IdentityWorld.PASSWORD)
				.param("passwordAgain", IdentityWorld.PASSWORD)
				.with(csrf()))
			.andExpect(status().isSeeOther())
			.andReturn();
		assertThat(IdentityWorld.cookie(taken, "mandat").getValue()).isNotEmpty();
		assertThat(send(code, 422)).contains("This sheet has been used.");
		assertThat(appoint(sealed(page), "post-" + chair(space), "Somebody Else", 422))
			.contains("This sheet has been used.", "Somebody Else");
	}

	@Test
	void givesTheAccountBackToWhoHoldsThePost() throws Exception {
		Space space = this.sign.space("xk", "junik");
		Sign.Person holder = this.sign.in(space, "system-administrator");
		String page = send(code(space), 200);
		assertThat(page).contains("whose keys are lost");
		String done = appoint(sealed(page), "tenure-" + holder.tenure(), "", 200);
		assertThat(this.mvc.perform(get(link(done)).cookie(new Cookie("mandat-language", "en")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString()).contains(holder.account() + "@example.org");
	}

	@Test
	void refusesWrongReplacedAndForeign() throws Exception {
		Space space = this.sign.space("xk", "leposavic");
		String old = code(space);
		String page = send(old, 200);
		code(space);
		assertThat(send(old, 422)).contains("replaced by a newer one");
		assertThat(appoint(sealed(page), "post-" + chair(space), "Too Late", 422))
			.contains("This sheet has been used.");
		assertThat(send("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", 422)).contains("No sheet has this code.");
		assertThat(send("", 422)).contains("No sheet has this code.");
		assertThat(appoint("nonsense", "post-" + chair(space), "Nobody", 422)).contains("More than half an hour");
		String fresh = sealed(send(code(space), 200));
		assertThat(appoint(fresh, "post-" + UUID.randomUUID(), "Nobody", 422)).contains("Choose who gets the access");
		assertThat(appoint(fresh, "post-" + chair(this.sign.space("xk", "junik")), "Nobody", 422))
			.contains("Choose who gets the access");
		assertThat(appoint(fresh, "rubbish", "Nobody", 422)).contains("Choose who gets the access");
		assertThat(tasks(space)).isZero();
	}

	@Test
	void worksOnceForTwoAtTheSameMoment() throws Exception {
		Space space = this.sign.space("xk", "mitrovica-north");
		String sealed = sealed(send(code(space), 200));
		String chair = chair(space);
		CyclicBarrier together = new CyclicBarrier(4);
		List<Future<Integer>> answers = new ArrayList<>();
		try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 4; i++) {
				String name = "Person " + i;
				answers.add(hands.submit(() -> {
					together.await();
					return this.mvc.perform(form(sealed, "post-" + chair, name)).andReturn().getResponse().getStatus();
				}));
			}
		}
		List<Integer> got = new ArrayList<>();
		for (Future<Integer> answer : answers) {
			got.add(answer.get());
		}
		assertThat(got).containsExactlyInAnyOrder(200, 422, 422, 422);
	}

	@Test
	void opensOnTheMachineAndSaysSoLoudly() {
		Space space = this.sign.space("xk", "mitrovica-south");
		Sign.Person before = this.sign.in(space, "mayor");
		StringWriter out = new StringWriter();
		int code = new CommandLine(this.context.getBean(SpaceReopenCommand.class)).setOut(new PrintWriter(out))
			.execute("mitrovica-south", "--post", "system-administrator", "--person", "Arta Makina", "--document",
					"01-3");
		assertThat(code).isZero();
		assertThat(out.toString()).contains("The access is open again", "/invitations/");
		assertThat(audited(space, "identity.opened-on-the-machine")).isEqualTo(1);
		assertThat(tasks(space)).isPositive();
		assertThat(this.owner.sql()
			.sql("select count(*) from identity.session where account_id = ? and ended_at is null")
			.param(before.account())
			.query(Long.class)
			.single()).isZero();
	}

	private String code(Space space) {
		return Walls.as(Reader.system(space.id()), () -> String.join("-", this.sheets.make().code().groups()));
	}

	private String send(String code, int expected) throws Exception {
		return body(this.mvc
			.perform(post("/recovery").param("code", code).cookie(new Cookie("mandat-language", "en")).with(csrf()))
			.andReturn(), expected);
	}

	private String appoint(String sealed, String who, String name, int expected) throws Exception {
		return body(this.mvc.perform(form(sealed, who, name)).andReturn(), expected);
	}

	private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(String sealed,
			String who, String name) {
		return post("/recovery/appointment").param("sealed", sealed)
			.param("by", "secretary")
			.param("document", "01-9/26")
			.param("who", who)
			.param("name", name)
			.param("email", "")
			.cookie(new Cookie("mandat-language", "en"))
			.with(csrf());
	}

	private static String body(MvcResult result, int expected) throws Exception {
		String body = result.getResponse().getContentAsString();
		assertThat(result.getResponse().getStatus()).as(body).isEqualTo(expected);
		return body;
	}

	private String chair(Space space) {
		return this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? and kind = 'system-administrator'")
			.param(space.id())
			.query(UUID.class)
			.single()
			.toString();
	}

	private long tasks(Space space) {
		return this.owner.sql()
			.sql("select count(*) from work.task where space_id = ? and origin_module = 'identity'")
			.param(space.id())
			.query(Long.class)
			.single();
	}

	private long audited(Space space, String act) {
		return this.owner.sql()
			.sql("select count(*) from platform.audit_entry where space_id = ? and act = ?")
			.params(space.id(), act)
			.query(Long.class)
			.single();
	}

	private static String sealed(String page) {
		return find(SEALED, page);
	}

	private static String link(String page) {
		return find(LINK, page);
	}

	private static String find(Pattern what, String page) {
		Matcher found = what.matcher(page);
		assertThat(found.find()).as(what.pattern()).isTrue();
		return found.group(1);
	}

}
