package org.mandat.administration.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.audit.ChainChecks;
import org.mandat.platform.audit.Sealer;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The audit trail through its pages: filters, pages, files, the check and its result. */
@MandatTests
class AuditPagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private ChainChecks checks;

	@Autowired
	private Sealer sealer;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private TransactionTemplate transactions;

	private Space space;

	private Sign.Person admin;

	@BeforeEach
	void office() {
		this.space = this.sign.space("test-valley", "lisna");
		this.admin = this.sign.in(this.space, "administrator");
	}

	@Test
	void saysInPlainWordsWhatWhichPostDidAndFiltersByIt() {
		Sign.Person officer = this.sign.in(this.space, "prevention-coordinator");
		act(officer, "post.contact-changed");
		String list = body("/administration/audit?post=" + officer.post());
		assertThat(list).contains("Telephone or place on the call list", "Prevention coordinator", "tenure since");
		assertThat(list).doesNotContain("Person " + officer.id());
		assertThat(body("/administration/audit?act=post.contact-changed")).contains("Telephone or place");
		assertThat(body("/administration/audit?from=" + LocalDate.now().plusDays(2))).contains("No act fits");
		assertThat(get("/administration/audit?from=tomorrow")).hasStatus(422).bodyText().contains("could not be read");
		assertThat(get("/administration/audit?post=not-a-post")).hasStatus(404);
	}

	@Test
	void goesOnWhereThePageBeforeEnded() {
		Sign.Person officer = this.sign.in(this.space, "prevention-coordinator");
		this.officerActs(officer, AuditViews.AT_ONCE + 3);
		String first = body("/administration/audit?post=" + officer.post() + "&act=post.named");
		assertThat(first.split("The name of a post was written", -1).length - 1)
			.isGreaterThanOrEqualTo(AuditViews.AT_ONCE);
		String next = first.replaceAll("(?s).*rel=\"next\" href=\"[^?]*([^\"]+)\".*", "$1").replace("&amp;", "&");
		assertThat(body("/administration/audit" + next)).contains("The name of a post was written")
			.doesNotContain("rel=\"next\"");
	}

	@Test
	void leavesAsAFileWithoutNames() {
		Sign.Person officer = this.sign.in(this.space, "prevention-coordinator");
		act(officer, "post.named");
		String csv = new String(get("/administration/audit.csv").getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(csv).contains("Number in the chain", "post.named", "Prevention coordinator")
			.doesNotContain("Person ");
		assertThat(get("/administration/audit.xlsx")).hasStatusOk();
		assertThat(body("/administration/audit?act=administration.audit-taken")).contains("taken as a file");
	}

	@Test
	void checksTheChainAsAJobAndNamesTheFirstBrokenLink() {
		act(this.admin, "post.named");
		awaitSealed();
		assertThat(post("/administration/audit/checks")).hasStatus(303);
		ChainChecks.ChainCheck whole = awaited();
		assertThat(whole.broken()).isNull();
		assertThat(whole.links()).isPositive();
		assertThat(body("/administration/audit")).contains("Stands well", whole.head());
		long link = whole.links();
		update("update platform.audit_entry set act = act || '!' where space_id = ? and seq = ?", link);
		try {
			assertThat(post("/administration/audit/checks")).hasStatus(303);
			assertThat(awaited().broken()).isEqualTo(link);
			assertThat(body("/administration/audit")).contains("does not hold", "Stop, change nothing");
			assertThat(body("/administration")).contains("Does not stand well");
		}
		finally {
			update("update platform.audit_entry set act = rtrim(act, '!') where space_id = ? and seq = ?", link);
		}
	}

	@Test
	void printsTheHead() {
		act(this.admin, "post.named");
		awaitSealed();
		String digits = this.admin.does(() -> this.checks.head().orElseThrow()).digits();
		assertThat(body("/papers/audit-head")).contains(digits.substring(0, 16), digits.substring(48));
	}

	@Test
	void isForAdministratorAndDataProtectionOfficerOnly() {
		for (String kind : new String[] { "mayor", "prevention-coordinator", "education", "police-commander" }) {
			Sign.Person other = this.sign.in(this.space, kind);
			for (String path : new String[] { "/administration", "/administration/audit", "/administration/audit.csv",
					"/administration/installation", "/administration/jobs", "/administration/backups" }) {
				assertThat(this.mvc.get().uri("/s/" + this.space.slug() + path).cookie(other.cookie())).hasStatus(404);
			}
		}
		Space other = this.sign.space("lumebardh", "jasenik");
		Sign.Person officer = this.sign.in(other, "data-protection-officer");
		assertThat(this.mvc.get().uri("/s/jasenik/administration/audit").cookie(officer.cookie())).hasStatusOk();
		assertThat(this.mvc.get().uri("/s/jasenik/administration/jobs").cookie(officer.cookie())).hasStatus(404);
		assertThat(this.mvc.get().uri("/s/" + this.space.slug() + "/administration/audit").cookie(officer.cookie()))
			.hasStatus(404);
	}

	private void act(Sign.Person person, String name) {
		person.does(() -> this.transactions.execute((status) -> {
			this.audit.done(name, "post", person.post());
			return Boolean.TRUE;
		}));
	}

	private void officerActs(Sign.Person person, int times) {
		person.does(() -> this.transactions.execute((status) -> {
			for (int n = 0; n < times; n++) {
				this.audit.done("post.named", "post", Ids.next());
			}
			return Boolean.TRUE;
		}));
	}

	/**
	 * Jobs of the same server write beside the test; no row is sealed while an older
	 * transaction of theirs runs.
	 */
	private void awaitSealed() {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			this.sealer.seal();
			return this.owner.sql()
				.sql("select not exists (select 1 from platform.audit_entry where space_id = ? and seq is null)")
				.param(this.space.id())
				.query(Boolean.class)
				.single();
		});
	}

	private ChainChecks.ChainCheck awaited() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::newest, (check) -> check.doneAt() != null);
	}

	private ChainChecks.ChainCheck newest() {
		return this.admin.does(() -> this.checks.newest().orElseThrow());
	}

	private void update(String sql, long link) {
		this.owner.sql().sql(sql).params(this.space.id(), link).update();
	}

	private String body(String path) {
		return new String(get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri("/s/" + this.space.slug() + path).cookie(this.admin.cookie(), ENGLISH).exchange();
	}

	private MvcTestResult post(String path) {
		return this.mvc.post()
			.uri("/s/" + this.space.slug() + path)
			.cookie(this.admin.cookie(), ENGLISH)
			.with(csrf())
			.param("_form", UUID.randomUUID().toString())
			.exchange();
	}

}
