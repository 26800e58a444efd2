package org.mandat.attack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

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
			"(.*_)?(lang|language|kind|state|key|code|role|module|origin|media_type|digest|purpose|theme|pack|place|version|way|act|field|folded|email|login|rhythm|time|zone)");

	/** Where the council meets is typed; elsewhere a place is a key of the pack. */
	private static final List<String> PLACE = List.of("council.meeting", "place");

	private static final List<String> HOSTILE = List.of(
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
			row("""
					insert into council.meeting (space_id, id, on_date, at_time, place, place_lang, state)
					values (?, ?, current_date, '10:00', 'Hall', 'sq', 'closed')
					""", space, meeting);
			row("""
					insert into council.meeting (space_id, id, on_date, at_time, place, place_lang, state)
					values (?, ?, current_date + 9, '10:00', 'Hall', 'sq', 'convened')
					""", space, Ids.next());
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
			row("insert into protocol.entry_text (space_id, entry_id, lang, subject) values (?, ?, 'sr-Cyrl', 'x')",
					space, entry);
			row("""
					insert into rights.request (space_id, id, person_id, kind, way, identity, words, received_on, due_on, state,
					                            reason, decided_at)
					values (?, ?, ?, 'access', 'paper', 'known', 'x', current_date, current_date + 30, 'granted', 'x', now())
					""",
					space, Ids.next(), officer.id());
		});
	}

	private void row(String sql, Object... params) {
		this.owner.sql().sql(sql).params(params).update();
	}

	/** Puts hostile text into each text column that takes it; the columns by mark. */
	Map<String, String> feed(Space space) {
		Map<String, String> fed = new TreeMap<>();
		this.owner.sql()
			.sql("""
					select c.table_schema || '.' || c.table_name as name, c.column_name from information_schema.columns c
					  join information_schema.columns s using (table_schema, table_name)
					 where s.column_name = 'space_id' and c.udt_name = 'text'
					   and c.table_schema in ('jurisdiction', 'work', 'evidence', 'council', 'protocol', 'rights') order by 1, 2
					""")
			.query((row, n) -> List.of(row.getString(1), row.getString(2)))
			.list()
			.forEach((column) -> {
				String mark = "q" + (fed.size() + 1) + "q";
				if ((column.equals(PLACE) || !NO_TEXT.matcher(column.getLast()).matches())
						&& HOSTILE.stream().anyMatch((text) -> put(space, column, mark + text))) {
					fed.put(mark, column.getFirst() + "." + column.getLast());
				}
			});
		return fed;
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
