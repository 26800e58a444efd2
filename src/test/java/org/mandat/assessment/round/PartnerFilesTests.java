package org.mandat.assessment.round;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mandat.platform.data.DatabaseAccess;
import org.mandat.world.Sign;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Who has the files instead of the pages: backups, exports, papers, the own file, the
 * audit. None of them tells of a partner what the pages keep to themselves, neither alone
 * nor beside the same file of an hour before.
 */
class PartnerFilesTests extends RoundWorld {

	private static final List<String> FILES = List.of("answers.csv", "answers.json");

	@Autowired
	private DatabaseAccess access;

	@Autowired
	private PartnerLinks opened;

	@Test
	void oneBackupTellsNeitherWhatWasSaidNorHowOften() throws Exception {
		String round = open();
		answer(links(round, 4).get(2), "D01.2", "4", "D02.1", "0");
		List<String> told = dump().stream()
			.filter((row) -> row.startsWith("assessment.partner") && row.contains("D0"))
			.toList();
		assertThat(told).as("no level stands beside a question in what a backup writes").isEmpty();
		assertThat(dump()).as("how many answered stands nowhere")
			.filteredOn((row) -> row.startsWith("assessment.round\t"))
			.singleElement()
			.isEqualTo(dumpAfter(() -> answer(links(round, 1).getFirst(), "D01.2", "1")).stream()
				.filter((row) -> row.startsWith("assessment.round\t"))
				.findFirst()
				.orElseThrow());
	}

	@Test
	void twoBackupsAroundOneAnswerTellOnlyThatALinkIsGone() throws Exception {
		String round = open();
		List<String> links = links(round, 6);
		answer(links.get(0), "D01.2", "4");
		List<String> before = dump();
		List<String> same = dumpAfter(() -> answer(links.get(1), "D01.2", "4", "D02.1", "1"));
		List<String> gone = new ArrayList<>(before);
		gone.removeAll(same);
		same.removeAll(before);
		assertThat(gone).as("what differs: one link, and what cannot be read without the key").hasSize(2);
		assertThat(gone).anyMatch((row) -> row.startsWith("assessment.partner_link"));
		assertThat(same).singleElement().asString().startsWith("assessment.partner_box");
		assertThat(same.getFirst().length()).as("its length does not tell how much was said")
			.isEqualTo(gone.stream()
				.filter((row) -> row.startsWith("assessment.partner_box"))
				.findFirst()
				.orElseThrow()
				.length());
	}

	@Test
	void theOrderOfLinksInABackupIsNotThatOfTheSlips() throws Exception {
		String round = open();
		List<String> slips = new ArrayList<>(links(round, 12));
		List<String> kept = keptLinks();
		assertThat(kept).isSorted().hasSize(12);
		slips.addAll(links(round, 3));
		List<String> again = keptLinks();
		assertThat(again).as("links that were made later do not stand behind").isSorted().hasSize(15);
		assertThat(again).containsExactlyInAnyOrderElementsOf(slips.stream().map(this::digest).toList())
			.isNotEqualTo(slips.stream().map(this::digest).toList());
		assertThat(this.owner.sql()
			.sql("select count(distinct xmin::text) from assessment.partner_link where space_id = ?")
			.param(this.officer.space().id())
			.query(Integer.class)
			.single()).as("nor were they written by another act").isEqualTo(1);
	}

	@Test
	void whoMadeTheLinksCannotCountTheAnswers() {
		String round = open();
		List<String> links = links(round, 4);
		String refused = text(post(round + "/links", "many", "37", "asked", "leading"));
		assertThat(refused).contains("No link was made");
		for (String link : links) {
			answer(link, "D01.2", "2");
		}
		assertThat(post(round + "/links", "many", "37", "asked", "leading"))
			.as("the bound is on links that were made; else it could be asked how many are unused")
			.hasStatus(422);
		assertThat(post(round + "/links", "many", "36", "asked", "leading")).hasStatusOk();
	}

	@Test
	void theAdministratorsPreviewDoesNotCountTheAnswers() {
		String round = open();
		List<String> links = links(round, 4);
		Sign.Person administrator = this.sign.in(this.officer.space(), "mayor");
		owner("update jurisdiction.post set further_roles = further_roles || '{administrator}' where kind = 'mayor' and space_id = ?");
		String path = "/s/" + this.officer.space().slug() + "/administration/retention";
		String before = figures(get(path, administrator));
		links.forEach((link) -> answer(link, "D01.2", "2"));
		assertThat(figures(get(path, administrator))).isEqualTo(before);
	}

	@Test
	void aSignedInPartnerIsNotSeenToHaveBeenThere() {
		String link = links(open(), 4).getFirst();
		Sign.Person member = this.sign.in(this.officer.space(), "mayor");
		this.owner.sql()
			.sql("update identity.session set seen_at = now() - interval '20 minutes' where account_id = ?")
			.param(member.account())
			.update();
		String seen = seen(member);
		MvcTestResult sent = this.mvc.post()
			.uri(link)
			.cookie(member.cookie(), new Cookie("mandat-language", "en"))
			.param("D01.2", "3")
			.with(csrf())
			.exchange();
		assertThat(get(link, member)).hasStatusOk();
		assertThat(get("/partners/thanks", member)).hasStatusOk();
		assertThat(sent).hasStatus(303);
		assertThat(seen(member)).as("the session was not used, so its list tells no time").isEqualTo(seen);
		String own = text(get("/account/data.json", member));
		assertThat(own).doesNotContain("partner", "assessment/rounds");
	}

	@Test
	void aQuestionThatOneAnsweredLooksLikeOneThatNobodyAnswered() {
		String round = open();
		List<String> links = links(round, 4);
		for (String link : links.subList(0, 3)) {
			answer(link, "D01.2", "3");
		}
		answer(links.get(3), "D06.1", "0");
		score(round, "D01.2", "1", "One knows.");
		assertThat(close(round, 0)).hasStatus(303);
		Map<String, String> told = new TreeMap<>();
		read(round + "/results.csv").lines().skip(1).forEach((line) -> {
			String[] cells = line.split("[;,](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
			told.put(cells[0].replace("\"", ""), cells[6] + "|" + cells[7]);
		});
		assertThat(told.get("D06.1")).as("one answer, and none").isEqualTo(told.get("D02.1"));
		assertThat(told.get("D01.2")).isNotEqualTo(told.get("D02.1"));
	}

	@Test
	void filesPapersAndAuditStayAsTheyWereWhenAnAnswerComes() {
		String round = open();
		List<String> links = links(round, 5);
		answer(links.get(0), "D01.2", "4");
		Map<String, String> before = outside(round);
		answer(links.get(1), "D01.2", "0", "D02.1", "3");
		assertThat(outside(round)).isEqualTo(before);
	}

	private Map<String, String> outside(String round) {
		Map<String, String> told = new TreeMap<>();
		for (String file : FILES) {
			told.put(file, read(path(file)));
		}
		assertThat(get(round + "/results.csv", this.officer)).as("no results of an open round").hasStatus(404);
		told.put("round", read(round).replaceAll("value=\"[^\"]*\"", ""));
		told.put("paper", read("/s/" + this.officer.space().slug() + "/papers/self-assessment")
			.replaceAll("value=\"[^\"]*\"", ""));
		told.put("audit", String.join("\n", this.owner.sql()
			.sql("select act || record_id from platform.audit_entry where space_id = ? and act like 'assessment%' order by id")
			.param(this.officer.space().id())
			.query(String.class)
			.list()));
		return told;
	}

	/**
	 * All rows of the assessment and of what could tell of it, as a backup writes them.
	 */
	private List<String> dump() throws Exception {
		List<String> rows = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection(this.access.url(), this.access.owner().user(),
				this.access.owner().password())) {
			for (String table : this.owner.sql().sql("""
					select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
					  join pg_attribute a on a.attrelid = c.oid and a.attname = 'space_id'
					 where c.relkind = 'r' and n.nspname !~ '^pg_|information_schema|public|bench' order by 1
					""").query(String.class).list()) {
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyOut("copy (select * from " + table + " where space_id = '" + this.officer.space().id()
							+ "') to stdout", out);
				out.toString(StandardCharsets.UTF_8).lines().map((row) -> table + "\t" + row).forEach(rows::add);
			}
		}
		rows.removeIf((row) -> row.startsWith("platform.audit_"));
		return rows;
	}

	private List<String> dumpAfter(Runnable act) throws Exception {
		act.run();
		return dump();
	}

	private List<String> keptLinks() throws Exception {
		Pattern digest = Pattern.compile("assessment\\.partner_link\t.*\\\\\\\\x([0-9a-f]{64})");
		return dump().stream().map(digest::matcher).filter(Matcher::find).map((found) -> found.group(1)).toList();
	}

	private String digest(String link) {
		return HexFormat.of()
			.formatHex(this.opened.open(link.substring(link.lastIndexOf('/') + 1)).orElseThrow().digest());
	}

	private String seen(Sign.Person who) {
		return this.owner.sql()
			.sql("select string_agg(seen_at::text || coalesce(woke_at::text, ''), ' ') from identity.session where account_id = ?")
			.param(who.account())
			.query(String.class)
			.single();
	}

	private static String figures(MvcTestResult page) {
		assertThat(page).hasStatusOk();
		return Arrays.stream(text(page).split("<tr"))
			.filter((row) -> row.contains("for partners"))
			.findFirst()
			.orElseThrow();
	}

}
