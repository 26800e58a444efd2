package org.mandat.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mandat.evidence.coding.Codings;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.paper.PaperPage;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.web.Installation;
import org.mandat.protocol.Papers;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every paper of the product, made of a town in whose rows every text column that takes
 * it holds hostile text with a mark of its own: conformant, the same marks in PDF, DOCX
 * and page, nothing beyond the margins, nothing that is more than text.
 */
@Tag("attack")
@MandatTests
class HostilePaperTests {

	private static final UUID NOTHING = new UUID(0, 0);

	private static final List<String> FORMS = List.of("en", "sq", "sr-Cyrl", "sr-Latn", Papers.ALL);

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private List<PaperKind> kinds;

	@Autowired
	private Papers papers;

	@Autowired
	private PaperPress press;

	@Autowired
	private PaperPage pages;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Installation installation;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping routes;

	@Autowired
	private SourceImports imports;

	@Autowired
	private SourceReading sources;

	@Autowired
	private Codings codings;

	@Test
	void everyPaperShowsHostileRowsAsText() throws IOException {
		Space space = this.sign.space("test-valley", "shkoza");
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		HostileTown town = new HostileTown(this.owner, this.tasks);
		town.fill(officer);
		town.hear(officer, this.imports, this.sources, this.codings);
		Map<String, String> fed = town.feed(space);
		Map<String, String> operator = operator(fed);
		List<String> wrong = new ArrayList<>();
		Map<String, Set<String>> shown = new TreeMap<>();
		try {
			Set<String> unmade = papers(officer, FORMS, shown, wrong);
			// Asks of the duties of the pack that nobody assigned clearly; the pack of
			// the tests has none.
			assertThat(unmade).containsExactly("ministry-letter");
			shown.put("ministry-letter", letter(town, fed, wrong));
			this.owner.sql()
				.sql("""
						insert into protocol.paper_style (space_id, version, size, margin_top, margin_right, margin_bottom, margin_left,
						                                  type_size, layout, shown, languages)
						values (?, 1, 'a5', 30, 40, 30, 40, 14, 'beside', '{}', '{sq,sr-Cyrl,tr}')
						""")
				.param(space.id())
				.update();
			papers(officer, List.of("sq"), new TreeMap<>(), wrong);
			town.formulas(space, fed);
			assertThat(new HostileSheets(this.mvc, this.routes).look(officer, wrong)).contains(
					"/s/{space}/work/tasks.csv", "/s/{space}/work/tasks.xlsx", "/s/{space}/council/decisions.csv",
					"/s/{space}/protocol/entries.xlsx");
		}
		finally {
			operator.forEach(this.installation::keep);
		}
		Set<String> columns = new TreeSet<>();
		shown.forEach((kind, marks) -> {
			Set<String> told = marks.stream().map(fed::get).collect(Collectors.toCollection(TreeSet::new));
			columns.addAll(told);
			System.out.printf("%s: hostile text of %s%n", kind, told);
		});
		System.out.printf("%d columns fed, %d shown on %d kinds of paper%n", fed.size(), columns.size(), shown.size());
		assertThat(wrong).isEmpty();
		assertThat(columns).contains("jurisdiction.space.name", "protocol.arms.shows", "evidence.passage.said_in",
				"installation.operator", "installation.operator-address");
		// A column that is new is asked for here: it is shown on a paper, or it is said
		// why none shows it.
		Set<String> silent = new TreeSet<>(town.worded());
		silent.removeAll(columns);
		silent.removeAll(Unprinted.COLUMNS);
		assertThat(silent).isEmpty();
		assertThat(columns).doesNotContainAnyElementsOf(Unprinted.COLUMNS);
	}

	/** Makes each kind of paper and looks at it; those that cannot be made are given. */
	private Set<String> papers(Sign.Person officer, List<String> forms, Map<String, Set<String>> shown,
			List<String> wrong) throws IOException {
		Set<String> unmade = new TreeSet<>();
		for (PaperKind kind : this.kinds) {
			Optional<UUID> of = candidates(officer.space()).filter((id) -> made(officer, kind, id, "en").isPresent())
				.findFirst();
			if (of.isEmpty()) {
				unmade.add(kind.key());
				continue;
			}
			for (String form : forms) {
				Paper paper = made(officer, kind, of.get(), form).orElseThrow();
				shown.computeIfAbsent(kind.key(), (any) -> new TreeSet<>())
					.addAll(look().at(kind.key() + " " + form, paper, wrong));
			}
		}
		return unmade;
	}

	/** The letter of a town whose pack asks something, under a hostile name. */
	private Set<String> letter(HostileTown town, Map<String, String> fed, List<String> wrong) throws IOException {
		Space space = this.sign.space("xk", "zubin-potok");
		String name = this.owner.sql()
			.sql("select name::text from jurisdiction.space where id = ?")
			.param(space.id())
			.query(String.class)
			.single();
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		PaperKind kind = this.kinds.stream()
			.filter((one) -> one.key().equals("ministry-letter"))
			.findFirst()
			.orElseThrow();
		fed.put(town.json(HostileTown.mark(fed), "jurisdiction.space", "name", "id", space), "jurisdiction.space.name");
		Set<String> shown = new TreeSet<>();
		try {
			for (String form : List.of("en", "sq", "sr-Cyrl", "sr-Latn", Papers.ALL)) {
				shown.addAll(
						look().at("ministry-letter " + form, made(officer, kind, NOTHING, form).orElseThrow(), wrong));
			}
		}
		finally {
			this.owner.sql()
				.sql("update jurisdiction.space set name = ?::jsonb where id = ?")
				.params(name, space.id())
				.update();
		}
		return shown;
	}

	/** Names a hostile operator; gives what was there before. */
	private Map<String, String> operator(Map<String, String> fed) {
		Map<String, String> before = new TreeMap<>();
		for (String fact : List.of("operator", "operator-address", "operator-contact")) {
			before.put(fact, this.installation.fact(fact).orElse(""));
			String mark = HostileTown.mark(fed);
			fed.put(mark, "installation." + fact);
			this.installation.keep(fact, mark + HostileTown.HOSTILE.getFirst());
		}
		return before;
	}

	private HostileLook look() {
		return new HostileLook(this.press, this.pages);
	}

	private Optional<Paper> made(Sign.Person officer, PaperKind kind, UUID of, String form) {
		UUID record = of.equals(NOTHING) ? null : of;
		return officer.does(() -> this.papers.make(kind.key(),
				new Papers.Asked(List.of(form), record, null, "7/26 <mandatx>", 1, (permission) -> true)));
	}

	private Stream<UUID> candidates(Space space) {
		List<UUID> ids = new ArrayList<>(List.of(NOTHING, Ids.ofKey("guide", "mayor")));
		for (String table : List.of("jurisdiction.post", "council.meeting", "rights.request", "mandate.draft")) {
			ids.addAll(this.owner.sql()
				.sql("select id from " + table + " where space_id = ? order by id desc limit 12")
				.param(space.id())
				.query(UUID.class)
				.list());
		}
		return ids.stream();
	}

}
