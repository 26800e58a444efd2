package org.mandat.attack;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.mandat.evidence.coding.Codings;
import org.mandat.evidence.coding.Statement;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.Sign;
import org.springframework.dao.DataAccessException;

/** A town of which every paper can be made, and in whose rows lies hostile text. */
final class HostileTown {

	/** What tells the product which row it is, and is no text of a person. */
	private static final Pattern NO_TEXT = Pattern.compile(
			"(.*_)?(lang|language|kind|state|key|code|role|module|origin|media_type|digest|purpose|theme|pack|place|version|way|act|field|folded|email|login|rhythm|time|zone|value)");

	static final List<String> HOSTILE = List.of(
			" <mandatx a='\"'> =1+1 \u202Eevil\u202C \u05E9\u05DC\u05D5\u05DD \uD83D\uDE00 \u200B\u0007 "
					+ "m".repeat(300),
			" <mandatx a='\"'> =1+1 \u202Eevil\u202C \u05E9\u05DC \uD83D\uDE00 " + "m".repeat(60),
			" <mandatx> =1+1 \u202E");

	private final OwnerDatabase owner;

	private final Tasks tasks;

	HostileTown(OwnerDatabase owner, Tasks tasks) {
		this.owner = owner;
		this.tasks = tasks;
	}

	/** One record of each kind of which a paper tells. */
	void fill(Sign.Person officer) {
		UUID space = officer.space().id();
		UUID task = officer
			.does(() -> this.tasks.give(officer.post(), "council", null, Text.of(Map.of("sq", "Thirr")),
					LocalDate.now().plusDays(3)))
			.orElse((why) -> new UUID(0, 0));
		UUID meeting = Ids.next();
		UUID item = Ids.next();
		UUID decision = Ids.next();
		UUID need = Ids.next();
		UUID entry = Ids.next();
		this.owner.transactions().executeWithoutResult((status) -> {
			row("update jurisdiction.post set phone = '1' where space_id = ? and id = ?", space, officer.post());
			row("insert into council.meeting (space_id, id, on_date, at_time, place, place_lang, state) values (?, ?, current_date, '10:00', 'Hall', 'sq', 'closed')",
					space, meeting);
			row("insert into council.meeting (space_id, id, on_date, at_time, place, place_lang, state) values (?, ?, current_date + 9, '10:00', 'Hall', 'sq', 'convened')",
					space, Ids.next());
			row("insert into council.item (space_id, id, meeting_id, position, kind) values (?, ?, ?, 1, 'decide')",
					space, item, meeting);
			row("insert into council.item_text (space_id, item_id, lang, words) values (?, ?, 'sq', 'x')", space, item);
			row("insert into council.attendance (space_id, meeting_id, post_id, how) values (?, ?, ?, 'present')",
					space, meeting, officer.post());
			row("""
					insert into council.decision (space_id, id, meeting_id, year, number, decided_on, post_id, due_on, task_id)
					values (?, ?, ?, 2026, 901, current_date, ?, current_date, ?)
					""",
					space, decision, meeting, officer.post(), task);
			row("insert into council.decision_text (space_id, decision_id, lang, words) values (?, ?, 'sq', 'x')",
					space, decision);
			row("insert into evidence.need (space_id, id, kind) values (?, ?, 'N01')", space, need);
			row("insert into evidence.need_text (space_id, need_id, lang, statement) values (?, ?, 'sq', 'x')", space,
					need);
			row("""
					insert into protocol.entry (space_id, id, year, number, label, subject, lang, on_date, folded)
					values (?, ?, extract(year from current_date), 901, '901/x', 'x', 'sq', current_date, 'x')
					""", space, entry);
			row("""
					insert into protocol.entry (space_id, id, year, number, label, subject, lang, on_date, folded, voided_at, reason)
					values (?, ?, extract(year from current_date), 902, '902/x', 'x', 'sq', current_date, 'x', now(), 'x')
					""",
					space, Ids.next());
			row("update jurisdiction.person set phone = '1', email = 'x' where space_id = ? and id = ?", space,
					officer.id());
			row("insert into protocol.entry_text (space_id, entry_id, lang, subject) values (?, ?, 'sr-Cyrl', 'x')",
					space, entry);
			row("insert into council.rule (space_id, key, value, document, set_on) values (?, 'quorum', 'half', 'x', current_date)",
					space);
			row("insert into council.procedure_adapted (space_id, key, document, set_on) values (?, 'yearly-plan', 'x', current_date)",
					space);
			row("insert into council.seat (space_id, id, post_id, sector, from_on, document) values (?, ?, ?, 'municipality', current_date - 9, 'x')",
					space, Ids.next(), officer.post());
			row("insert into council.visitor (space_id, meeting_id, n, words, lang) values (?, ?, 1, 'x', 'sq')", space,
					meeting);
			row("insert into mandate.question (space_id, id, letter_id, post_id, addressee, clause, asked_on) values (?, ?, ?, ?, 'x', 'x', current_date)",
					space, entry, meeting, officer.post());
			row("insert into mandate.agreement (space_id, id, duty, body, document, agreed_on, until_on, post_id) values (?, ?, 'd01', 'mayor', 'x', current_date, current_date + 99, ?)",
					space, entry, officer.post());
			HostileDraft.fill(this.owner, officer, entry);
			row("insert into mandate.assignment (space_id, id, duty, part, organisation, organisation_lang, document, since_on) values (?, ?, 'd01', 'informed', 'x', 'sq', 'x', current_date)",
					space, entry);
			row("insert into assessment.go_live_point (space_id, point, proof, lang, shown_on, post_id) values (?, 'operator', 'x', 'sq', current_date, ?)",
					space, officer.post());
			row("insert into assessment.go_live_signature (space_id, signer, post_id, document, signed_on) values (?, 'mayor', ?, 'x', current_date)",
					space, officer.post());
			row("insert into mandate.question_text (space_id, question_id, lang, words) values (?, ?, 'sq', 'x')",
					space, entry);
			row("update jurisdiction.tenure set document = 'x' where space_id = ? and id = ?", space, officer.tenure());
			row("""
					insert into protocol.arms (space_id, version, picture, width, height, shows) values (?, 1, ?, 40, 40, ?::jsonb)
					""",
					space, picture(), "{}");
			row("""
					insert into rights.request (space_id, id, person_id, kind, way, identity, words, received_on, due_on, state,
					                            reason, decided_at)
					values (?, ?, ?, 'access', 'paper', 'known', 'x', current_date, current_date + 30, 'granted', 'x', now())
					""",
					space, Ids.next(), officer.id());
		});
	}

	/** A source with one sentence that speaks for the need, as coded. */
	void hear(Sign.Person officer, SourceImports imports, SourceReading sources, Codings codings) {
		byte[] text = "Mësuesit kërkojnë ndihmë.".getBytes(StandardCharsets.UTF_8);
		Import brought = officer.does(() -> imports.bring(text, "t.txt", new SourceFacts("Talk", "minutes",
				LocalDate.of(2026, 3, 4), null, "Table", "sq", true, true, "By word", null), false));
		UUID source = ((Import.Imported) brought).source();
		officer.does(() -> codings.keep(source, 1, 0, new Statement(sources.sentence(source, 1).orElseThrow().span(),
				List.of("T06"), List.of("N01"), Map.of(), List.of(), officer.space().placeKey(), false, "hand")));
	}

	private static byte[] picture() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private void row(String sql, Object... params) {
		this.owner.sql().sql(sql).params(params).update();
	}

	/** The text columns of spaces in which somebody's words may stand. */
	Set<String> worded() {
		Set<String> answered = new HashSet<>();
		lines().filter((line) -> line.matches("(file|stays|words) .*")).forEach((line) -> {
			String[] words = line.split(" +");
			Arrays.stream(words).skip(2).forEach((column) -> answered.add(words[1] + "." + column));
		});
		Set<String> worded = new TreeSet<>(answered);
		worded.retainAll(columns().stream().map((column) -> String.join(".", column)).toList());
		return worded;
	}

	/**
	 * Puts hostile text into each text column that takes it, into the name of the space
	 * and what its arms show; the columns by mark.
	 */
	Map<String, String> feed(Space space) {
		Map<String, String> fed = new TreeMap<>();
		Set<String> worded = worded();
		columns().forEach((column) -> {
			String mark = mark(fed);
			String name = String.join(".", column);
			if ((worded.contains(name) || !NO_TEXT.matcher(column.getLast()).matches())
					&& HOSTILE.stream().anyMatch((text) -> put(space, column, mark + text))) {
				fed.put(mark, name);
			}
		});
		fed.put(json(mark(fed), "jurisdiction.space", "name", "id", space), "jurisdiction.space.name");
		fed.put(json(mark(fed), "protocol.arms", "shows", "space_id", space), "protocol.arms.shows");
		return fed;
	}

	/** Puts a formula where hostile text was taken. */
	void formulas(Space space, Map<String, String> fed) {
		fed.forEach((mark, name) -> {
			int dot = name.lastIndexOf('.');
			put(space, List.of(name.substring(0, dot), name.substring(dot + 1)), "=1+1" + mark);
		});
	}

	static String mark(Map<String, String> fed) {
		return "q" + (fed.size() + 1) + "q";
	}

	/** The same words in every language, as the pack or a form gives them. */
	String json(String mark, String table, String column, String key, Space space) {
		row("update " + table + " set " + column + " = (select jsonb_object_agg(lang, ?::text)"
				+ " from unnest(array['en', 'sq', 'sr-Cyrl', 'tr', 'bs']) as lang) where " + key + " = ?",
				mark + HOSTILE.getFirst().replace("\u0007", ""), space.id());
		return mark;
	}

	private static Stream<String> lines() {
		try (InputStream in = HostileTown.class.getResourceAsStream("/db/persons.txt")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<List<String>> columns() {
		return this.owner.sql().sql("""
				select c.table_schema || '.' || c.table_name as name, c.column_name from information_schema.columns c
				  join information_schema.columns s using (table_schema, table_name)
				 where s.column_name = 'space_id' and c.udt_name = 'text' and c.table_schema <> 'platform' order by 1, 2
				""").query((row, n) -> List.of(row.getString(1), row.getString(2))).list();
	}

	private boolean put(Space space, List<String> column, String text) {
		try {
			return this.owner.transactions()
				.execute((status) -> this.owner.sql()
					.sql("update " + column.getFirst() + " set " + column.getLast() + " = ? where space_id = ? and "
							+ column.getLast() + " is not null")
					.params(text, space.id())
					.update()) > 0;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

}
