package org.mandat.identity.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mandat.identity.Accounts;
import org.mandat.identity.IdentityWorld;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.privacy.Erasures;
import org.mandat.platform.text.Outcome;
import org.mandat.world.MandatTests;
import org.mandat.world.PersonsList;
import org.mandat.world.Planted;
import org.mandat.world.Sign;
import org.mandat.world.Traces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A person whose traces stand in every column that keeps something of persons is erased;
 * then all columns of all tables are searched for what was theirs.
 */
@MandatTests
class ErasureTests {

	/**
	 * A word that nothing else holds; it is part of name, address, browser and device.
	 */
	private static final String MARK = "zvvqesfarl";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Persons persons;

	@Autowired
	private Posts posts;

	@Autowired
	private Tenures tenures;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Erasures erasures;

	@Autowired
	private OwnerDatabase owner;

	@Test
	void leavesNothingOfAPersonInAnyTable() throws Exception {
		Space breza = this.sign.space("test-valley", "breza");
		Known known = known(breza);
		Cookie[] browser = signIn(known);
		Planted.fill(this.owner.sql(), MARK,
				new Planted.Whose(breza.id(), known.person(), known.tenure(), known.account()));
		this.mvc.perform(get("/account/data.json").cookie(browser))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.spaces[0].jurisdiction.name").value(containsString(MARK)))
			.andExpect(jsonPath("$.spaces[0].identity.login").value(known.login()))
			.andExpect(jsonPath("$.spaces[0].identity.passkeys[0].name").value(containsString(MARK)))
			.andExpect(jsonPath("$.spaces[0].counted[0].times").value(1))
			.andExpect(jsonPath("$.spaces[0].acts[0].act").value("work.task.settled"))
			.andExpect(jsonPath("$.accountActs[0].act").value("identity.signed-in"));
		this.mvc.perform(get("/account/data").cookie(browser))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(MARK)));
		Map<String, Long> before = traces().of(MARK, known.person(), known.account());
		PersonsList.lines()
			.stream()
			.filter((line) -> line.answer().equals("file") && !line.table().equals("platform.audit_salt"))
			.map(PersonsList.Line::table)
			.forEach((table) -> assertThat(before).as(table + " was not filled").containsKey(table));
		List<String> salts = salts(known);
		assertThat(salts).hasSize(2);
		long chain = rows("platform.audit_entry", breza);
		long tasks = rows("work.task", breza);

		Walls.run(Reader.system(breza.id()), () -> this.erasures.erase(Erasures.PERSON, known.person()));

		Map<String, Long> after = traces().of(MARK, known.person(), known.account());
		traces().report(before, after, "erasure.csv");
		// The row without a name, the tenure, the empty account, the ledger and
		// identifiers in the audit: no fact of the person.
		assertThat(after.keySet()).containsExactlyInAnyOrder("jurisdiction.person", "jurisdiction.tenure",
				"identity.account", "platform.audit_entry", "platform.audit_salt", "platform.erasure",
				"rights.request");
		assertThat(traces().marked(MARK)).isEmpty();
		assertThat(salts(known)).doesNotContainAnyElementsOf(salts);
		assertThat(rows("platform.audit_entry", breza)).isGreaterThan(chain);
		assertThat(rows("work.task", breza)).isEqualTo(tasks);
		this.mvc.perform(get("/account").cookie(browser)).andExpect(status().isSeeOther());
	}

	@Test
	void theAccountStaysAsLongAsAnotherSpaceKnowsThePerson() throws Exception {
		Space breza = this.sign.space("test-valley", "breza");
		Space gurra = this.sign.space("test-valley", "gurra");
		Known known = known(breza);
		UUID there = Walls.as(Reader.system(gurra.id()), () -> {
			UUID person = this.persons.create("Personi " + MARK, null, null);
			this.accounts.know(known.account(), person);
			return person;
		});
		Walls.run(Reader.system(breza.id()), () -> this.erasures.erase(Erasures.PERSON, known.person()));
		assertThat(login(known)).isEqualTo(known.login());
		Walls.run(Reader.system(gurra.id()), () -> this.erasures.erase(Erasures.PERSON, there));
		assertThat(login(known)).isEqualTo("erased-" + known.account());
		assertThat(traces().marked(MARK)).isEmpty();
	}

	private Traces traces() {
		return new Traces(this.owner.sql());
	}

	private Known known(Space space) {
		String login = MARK + UUID.randomUUID() + "@example.org";
		return Walls.as(Reader.system(space.id()), () -> {
			UUID person = this.persons.create("Zana " + MARK, "+383 " + MARK, login);
			UUID post = this.posts.ofKind("administrator").orElseThrow().id();
			UUID tenure = done(this.tenures.appoint(new Appointment(post, new Appointment.Who.Known(person),
					LocalDate.now().minusDays(3), null, true, null)));
			UUID account = done(this.accounts.openToTry(login, IdentityWorld.PASSWORD, person));
			this.accounts.chooseLanguage(account, "sq");
			return new Known(person, tenure, account, login);
		});
	}

	private Cookie[] signIn(Known known) throws Exception {
		return IdentityWorld.cookies(this.mvc,
				new IdentityWorld.Member(known.login(), known.account(), known.person(), known.tenure()));
	}

	/** The salts with which something of the person or the account was digested. */
	private List<String> salts(Known known) {
		return this.owner.sql().sql("""
				select encode(s.salt, 'hex') from platform.audit_salt s where s.record_id in (?, ?)
				   and exists (select from platform.audit_entry a
				                where a.space_id = s.space_id and a.kind = s.kind and a.record_id = s.record_id
				                  and coalesce(a.before, a.after) is not null)
				""").params(known.person(), known.account()).query(String.class).list();
	}

	private long rows(String table, Space space) {
		return this.owner.sql()
			.sql("select count(*) from " + table + " where space_id = ?")
			.param(space.id())
			.query(Long.class)
			.single();
	}

	private String login(Known known) {
		return this.owner.sql()
			.sql("select login from identity.account where id = ?")
			.param(known.account())
			.query(String.class)
			.single();
	}

	private static UUID done(Outcome<UUID> outcome) {
		return outcome.orElse((why) -> {
			throw new IllegalStateException(why.key());
		});
	}

	private record Known(UUID person, UUID tenure, UUID account, String login) {
	}

}
