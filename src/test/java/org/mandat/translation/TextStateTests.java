package org.mandat.translation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceLanguages;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.Stretch;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.translation.TextStates;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the database keeps of how texts stand is what the modules read, whatever act wrote
 * them, and a list of it is one range of an index.
 */
@MandatTests
class TextStateTests {

	@Autowired
	private Sign sign;

	@Autowired
	private Spaces spaces;

	@Autowired
	private SpaceLanguages languages;

	@Autowired
	private List<TextKind> kinds;

	@Autowired
	private TextStates states;

	@Autowired
	private Tasks tasks;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transactions;

	private Space space;

	private Sign.Person officer;

	@BeforeEach
	void office() {
		this.space = this.sign.space("test-valley", "ura");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
	}

	@Test
	void followsEachActOnATask() {
		UUID task = give("sq", "Thirr shkollën");
		assertThat(kept("task", task)).containsExactlyInAnyOrder("sq 3", "sr-Cyrl 1");
		take("task", new Rendering(task, "sr-Cyrl", Map.of("title", "Позови школу"), 1, 0));
		assertThat(kept("task", task)).containsExactlyInAnyOrder("sq 3", "sr-Cyrl 3");
		take("task", new Rendering(task, "sq", Map.of("title", "Thirr dy shkolla"), Rendering.SAYS_NEW, 1));
		assertThat(kept("task", task)).containsExactlyInAnyOrder("sq 3", "sr-Cyrl 0");
		this.officer.does(() -> this.tasks.settle(task, "done", 0));
		assertThat(kept("task", task)).isEmpty();
		this.officer.does(() -> this.tasks.reopen(task, 1));
		assertThat(kept("task", task)).containsExactlyInAnyOrder("sq 3", "sr-Cyrl 0");
		agrees();
	}

	@Test
	void takesWhatWasTypedInLatinForSerbian() {
		UUID task = give("sr-Latn", "Pozovi školu");
		assertThat(kept("task", task)).containsExactlyInAnyOrder("sq 1", "sr-Cyrl 3");
		agrees();
	}

	@Test
	void followsTheBookAndLeavesTheArchive() {
		UUID entry = enter(LocalDate.now(Formats.ZONE).getYear());
		assertThat(kept("protocol-entry", entry)).containsExactlyInAnyOrder("sq 3", "sr-Cyrl 1");
		this.owner.sql().sql("""
				insert into protocol.entry_text (space_id, entry_id, lang, subject) values (?, ?, 'sr-Cyrl', 'Позив')
				""").params(this.space.id(), entry).update();
		assertThat(kept("protocol-entry", entry)).containsExactlyInAnyOrder("sq 3", "sr-Cyrl 3");
		assertThat(kept("protocol-entry", enter(2009))).isEmpty();
		this.owner.sql()
			.sql("update protocol.entry set voided_at = now(), reason = 'Wrong' where space_id = ? and id = ?")
			.params(this.space.id(), entry)
			.update();
		assertThat(kept("protocol-entry", entry)).isEmpty();
		agrees();
	}

	@Test
	void countsAllAnewWhenTheSpaceTakesALanguageIn() {
		UUID task = give("sq", "Fto prindërit");
		List<String> before = languages();
		assertThat(done(this.officer.does(() -> this.languages.add("tr", before)))).contains("tr");
		try {
			assertThat(kept("task", task)).containsExactlyInAnyOrder("sq 3", "sr-Cyrl 1", "tr 1");
			agrees();
		}
		finally {
			this.officer.does(() -> this.languages.leaveOut("tr", languages()));
		}
		assertThat(languages()).isEqualTo(before);
		assertThat(kept("task", task)).containsExactlyInAnyOrder("sq 3", "sr-Cyrl 1");
	}

	@Test
	void findsWhatWasSpoiledAndMendsIt() {
		UUID task = give("sq", "Shkruaj letrën");
		this.owner.sql()
			.sql("update platform.text_state set state = 3 where record_id = ? and lang = 'sr-Cyrl'")
			.param(task)
			.update();
		assertThat(this.officer.does(() -> this.states.recount(this.kinds))).isEqualTo(1);
		assertThat(this.officer.does(() -> this.states.recount(this.kinds))).isZero();
		assertThat(kept("task", task)).containsExactlyInAnyOrder("sq 3", "sr-Cyrl 1");
	}

	@Test
	void isSeenByItsOwnSpaceOnly() {
		UUID task = give("sq", "Vetëm këtu");
		Sign.Person neighbour = this.sign.in(this.sign.space("test-valley", "mrizi"), "prevention-coordinator");
		assertThat(asked(neighbour, "select count(*)::text from platform.text_state where record_id = '" + task + "'"))
			.containsExactly("0");
	}

	@Test
	void readsOneRangeOfAnIndexBehindTheWall() {
		many("insert into platform.text_state (space_id, kind, record_id, lang, state, lead)"
				+ " select ?, 'many', gen_random_uuid(), 'sq', 1 + 2 * (n % 2), n % 3 from generate_series(1, 6000) n");
		try {
			Map.of("lang = 'sq'", "text_state_by_language", "lead = 2", "text_state_by_first", "lead > 0",
					"text_state_by_any")
				.forEach((which, index) -> {
					String plan = String.join("\n", asked(this.officer,
							"explain select record_id from platform.text_state" + " where space_id = '"
									+ this.space.id() + "' and kind = 'many' and state = 1 and " + which
									+ " and record_id < '" + Ids.next() + "' order by record_id desc limit 101"));
					assertThat(plan).contains("Index Only Scan Backward using " + index)
						.doesNotContain("Sort", "Filter");
				});
		}
		finally {
			many("delete from platform.text_state where space_id = ? and kind = 'many'");
		}
	}

	private void many(String statement) {
		this.owner.sql().sql(statement).param(this.space.id()).update();
		this.owner.sql().sql("vacuum (analyze) platform.text_state").update();
	}

	/** All kept rows of the space against what the modules say of their texts. */
	private void agrees() {
		List<String> into = Texts.languages(languages());
		Set<String> read = new HashSet<>();
		this.kinds.stream()
			.filter(TextKind::kept)
			.forEach((kind) -> this.officer.does(kind::texts)
				.forEach((text) -> into.forEach((lang) -> read.add(kind.key() + " " + text.record() + " " + lang + " "
						+ Stretch.all(into, Map.of()).state(text, lang).ordinal()))));
		List<String> kept = this.owner.sql()
			.sql("select kind || ' ' || record_id || ' ' || lang || ' ' || state from platform.text_state where space_id = ?")
			.param(this.space.id())
			.query(String.class)
			.list();
		assertThat(read).isNotEmpty();
		assertThat(kept).containsExactlyInAnyOrderElementsOf(read);
		// One row of each text leads, and one each of its further states.
		assertThat(this.owner.sql().sql("""
				select count(*) from (
				  select count(*) filter (where lead = 2) as first, count(*) filter (where lead > 0) as leads,
				         count(distinct state) as states, min(state) filter (where lead = 2) = min(state) as urgent
				    from platform.text_state where space_id = ? group by kind, record_id) texts
				 where first <> 1 or leads <> states or not urgent
				""").param(this.space.id()).query(Integer.class).single()).isZero();
	}

	private List<String> asked(Sign.Person reader, String statement) {
		return reader.does(() -> this.transactions.execute((status) -> {
			this.sql.sql("set local enable_seqscan = off").update();
			this.sql.sql("set local enable_bitmapscan = off").update();
			return this.sql.sql(statement).query(String.class).list();
		}));
	}

	private List<String> kept(String kind, UUID record) {
		return new ArrayList<>(this.owner.sql()
			.sql("select lang || ' ' || state from platform.text_state where space_id = ? and kind = ? and record_id = ?")
			.params(this.space.id(), kind, record)
			.query(String.class)
			.list());
	}

	private List<String> languages() {
		return this.spaces.byId(this.space.id()).orElseThrow().languages();
	}

	private UUID give(String lang, String title) {
		return done(this.officer
			.does(() -> this.tasks.give(this.officer.post(), "work", null, Text.of(Map.of(lang, title)), null)));
	}

	private UUID enter(int year) {
		UUID entry = Ids.next();
		this.owner.sql().sql("""
				insert into protocol.entry (space_id, id, year, label, subject, lang, on_date, folded)
				values (?, ?, ?, ?, 'Ftesë', 'sq', make_date(?, 1, 5), 'ftese')
				""").params(this.space.id(), entry, year, "state/" + entry, year).update();
		return entry;
	}

	private void take(String kind, Rendering rendering) {
		TextKind of = this.kinds.stream().filter((one) -> one.key().equals(kind)).findFirst().orElseThrow();
		done(this.officer.does(() -> of.take(rendering)));
	}

	private static <T> T done(Outcome<T> outcome) {
		return outcome.orElse((why) -> {
			throw new AssertionError(why.key());
		});
	}

}
