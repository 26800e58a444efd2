package org.mandat.evidence.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.evidence.Needs;
import org.mandat.evidence.Voice;
import org.mandat.evidence.Voices;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.search.SearchIndex;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What each reader sees of one passage (ground rules G1 to G5): the table in
 * docs/security.md, cell by cell. The passage was said in one town about its neighbour,
 * names a private person, speaks of a stigmatising theme and bears a sub-theme of the
 * town's own.
 */
@MandatTests
class PassageWallsTests {

	private static final String TEXT = "Agim Drenova said that people of the next town fear being branded as spies.";

	@Autowired
	private Sign sign;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SourceImports imports;

	@Autowired
	private SourceReading sources;

	@Autowired
	private Codings codings;

	@Autowired
	private Masking masking;

	@Autowired
	private Needs needs;

	@Autowired
	private Voices voices;

	@Autowired
	private SearchIndex search;

	@Autowired
	private Posts posts;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transactions;

	private DeskWorld world;

	private Sign.Person officer;

	private UUID source;

	private UUID passage;

	@BeforeEach
	void say() {
		this.world = new DeskWorld(this.imports, this.sources, this.sql, this.transactions);
		Space town = this.sign.space("xk", "fushe-kosove");
		this.officer = this.sign.in(town, "prevention-coordinator");
		this.source = this.world.bring(town, TEXT, false);
		this.officer.does(() -> this.masking.replace(this.source, 1, "Agim Drenova", "[private person]", true));
		Statement said = this.world.said(this.officer, this.source, 1, "T08");
		Statement about = new Statement(said.span(), said.themes(), said.needs(), said.attributes(), said.flags(),
				"obiliq", false, "hand");
		this.sign.space("xk", "obiliq");
		this.passage = ((Coded.Done) this.officer.does(() -> this.codings.keep(this.source, 1, 0, about))).passage();
	}

	@Test
	void theOwnCoordinatorSeesAllOfItButTheName() throws Exception {
		Seen seen = seen(this.officer, true);
		assertThat(seen.tables()).isEqualTo(tables(1, 1, 1, 1, 1, 1, 1));
		assertThat(seen.words()).contains("[private person]").doesNotContain("Drenova");
		assertThat(seen.found()).isTrue();
		assertThat(seen.pages()).containsExactly(200, 200, 200);
	}

	@Test
	void aPoliceMemberOfTheOwnTownSeesThatThereIsASourceAndNothingOfIt() throws Exception {
		Walls.as(Reader.system(this.officer.space().id()), () -> this.posts.add("police-station-commander"));
		Sign.Person police = this.sign.in(this.officer.space(), "police-station-commander");
		Seen seen = seen(police, false);
		assertThat(seen.tables()).isEqualTo(tables(1, 0, 0, 0, 0, 0, 0));
		assertThat(seen.words()).isEmpty();
		assertThat(seen.found()).isFalse();
		assertThat(seen.pages()).containsExactly(404, 404, 404);
	}

	@Test
	void theNeighbourSeesTheWordsAndTheNeedWithoutRoleSourceOrName() throws Exception {
		Sign.Person neighbour = this.sign.in(this.sign.space("xk", "obiliq"), "prevention-coordinator");
		Seen seen = seen(neighbour, true);
		assertThat(seen.tables()).isEqualTo(tables(0, 0, 1, 0, 1, 1, 0));
		assertThat(seen.words()).contains("[private person]").doesNotContain("Drenova");
		assertThat(seen.found()).isFalse();
		assertThat(seen.pages()).containsExactly(404, 404, 404);
		Voice voice = neighbour.does(() -> this.voices.speakingFor("N10", 50))
			.stream()
			.filter((one) -> one.words().contains("[private person]"))
			.findFirst()
			.orElseThrow();
		assertThat(voice.role()).as("role and place never together (G2)").isNull();
		assertThat(voice.place()).as("a stigmatising theme by no municipality (G3)").isNull();
		assertThat(voice.source()).isNull();
		assertThat(neighbour.does(() -> this.needs.ofKind("N10"))).get().matches((need) -> need.elsewhere() > 0);
		assertThat(this.world.run(neighbour, "delete from evidence.passage where id = ?", this.passage)).isZero();
		assertThat(
				this.world.run(neighbour, "update evidence.coding set how = 'bulk' where passage_id = ?", this.passage))
			.isZero();
	}

	@Test
	void aPoliceMemberOfTheNeighbourSeesNothing() throws Exception {
		Space obiliq = this.sign.space("xk", "obiliq");
		Walls.as(Reader.system(obiliq.id()), () -> this.posts.add("police-station-commander"));
		Sign.Person police = this.sign.in(obiliq, "police-station-commander");
		assertThat(seen(police, false).tables()).isEqualTo(tables(0, 0, 0, 0, 0, 0, 0));
	}

	@Test
	void anotherTownTheMinistriesAndTheHubSeeNothingUnlessNamed() throws Exception {
		Map<String, String> strangers = Map.of("kline", "prevention-coordinator", "local-government", "desk-officer",
				"mia-public-safety", "desk-officer", "western-balkans-hub", "hub-coordinator");
		for (Map.Entry<String, String> stranger : strangers.entrySet()) {
			Sign.Person reader = this.sign.in(this.sign.space("xk", stranger.getKey()), stranger.getValue());
			Seen seen = seen(reader, true);
			assertThat(seen.tables()).as(stranger.getKey()).isEqualTo(tables(0, 0, 0, 0, 0, 0, 0));
			assertThat(seen.words()).as(stranger.getKey()).isEmpty();
			assertThat(seen.found()).as(stranger.getKey()).isFalse();
			assertThat(seen.pages()).as(stranger.getKey()).containsExactly(404, 404, 404);
		}
	}

	@Test
	void aHubThatIsNamedSeesWhatANeighbourWouldAndNoMinistryWithIt() throws Exception {
		Space hub = this.sign.space("xk", "western-balkans-hub");
		this.world.run(this.officer, """
				insert into platform.share (to_space, space_id, kind, id, act) values (?, ?, 'passage', ?, ?)
				on conflict do nothing
				""", hub.id(), this.officer.space().id(), this.passage, this.passage);
		assertThat(seen(this.sign.in(hub, "hub-coordinator"), true).tables()).isEqualTo(tables(0, 0, 1, 0, 1, 1, 0));
		Sign.Person ministry = this.sign.in(this.sign.space("xk", "mia-public-safety"), "desk-officer");
		assertThat(seen(ministry, true).tables()).isEqualTo(tables(0, 0, 0, 0, 0, 0, 0));
	}

	@Test
	void whatIsToldOfTheSpeakerNeedsConsentOrAPublicMandate() {
		Statement said = this.world.said(this.officer, this.source, 1, "T08");
		assertThat(CodingRules.shownRole(said, false, false)).isNull();
		assertThat(CodingRules.shownRole(said, true, false)).as("a public source alone").isNull();
		assertThat(CodingRules.shownRole(said, false, true)).isEqualTo("education");
		Statement elected = new Statement(said.span(), said.themes(), said.needs(), said.attributes(), said.flags(),
				null, true, "hand");
		assertThat(CodingRules.shownRole(elected, false, false)).as("elected, but not in public").isNull();
		assertThat(CodingRules.shownRole(elected, true, false)).isEqualTo("education");
	}

	private Seen seen(Sign.Person person, boolean passages) throws Exception {
		Reader reader = new Reader(person.space().id(), person.tenure(), person.post(), passages);
		Map<String, Long> tables = new LinkedHashMap<>();
		Map.of("source", "id = '" + this.source + "'", "source_text", "source_id = '" + this.source + "'", "passage",
				"id = '" + this.passage + "'", "passage_detail", "passage_id = '" + this.passage + "'", "coding",
				"passage_id = '" + this.passage + "'", "need_passage", "passage_id = '" + this.passage + "'",
				"coding_act", "source_id = '" + this.source + "'")
			.forEach((table, where) -> tables.put(table,
					this.world.count(reader, "evidence." + table + " where " + where)));
		String words = Walls
			.as(reader,
					() -> this.transactions.execute((status) -> this.sql
						.sql("select coalesce(max(words), '') from evidence.passage where id = ?")
						.param(this.passage)
						.query(String.class)
						.single()));
		boolean found = !Walls.as(reader, () -> this.search.find("branded spies next", 5)).isEmpty();
		String at = "/s/" + person.space().slug() + "/evidence/sources/" + this.source;
		List<Integer> pages = new java.util.ArrayList<>();
		for (String page : List.of(at, at + "/coding", at + "/original")) {
			pages.add(this.mvc.perform(get(page).cookie(person.cookie())).andReturn().getResponse().getStatus());
		}
		return new Seen(tables, (words == null) ? "" : words, found, pages);
	}

	private static Map<String, Long> tables(long source, long text, long passage, long detail, long coding, long need,
			long acts) {
		return Map.of("source", source, "source_text", text, "passage", passage, "passage_detail", detail, "coding",
				coding, "need_passage", need, "coding_act", acts);
	}

	private record Seen(Map<String, Long> tables, String words, boolean found, List<Integer> pages) {
	}

}
