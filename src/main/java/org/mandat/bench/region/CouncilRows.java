package org.mandat.bench.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.mandat.bench.region.Town.Chair;
import org.mandat.platform.search.SearchIndex;

/**
 * The council of a town: a meeting a month with six items and who was there, and some
 * hundred and five decisions a year, each with its task. Over 38 towns and ten years that
 * is 4,560 meetings and 40,000 decisions.
 */
final class CouncilRows {

	static final int MEETINGS_A_YEAR = 12;

	private static final int ITEMS = 6;

	/** Every fourth meeting takes one more, so that a year has some hundred and five. */
	private static final int DECISIONS = 8;

	private static final List<String> HOW = List.of("present", "present", "present", "deputy", "excused", "absent");

	private static final List<String> KINDS = List.of("note", "review", "hearing", "decide");

	private final Rows rows;

	private final LocalDate today;

	private final int years;

	CouncilRows(Rows rows, LocalDate today, int years) {
		this.rows = rows;
		this.today = today;
		this.years = years;
	}

	void of(Town town, Dice dice, Chain chain) {
		Map<Integer, Integer> book = new TreeMap<>();
		int all = MEETINGS_A_YEAR * this.years;
		for (int n = 0; n < all; n++) {
			LocalDate day = this.today.minusDays((long) (all - n) * 365 * this.years / all);
			meeting(town, n, day, n >= all - 4, book, dice, chain);
		}
		book.forEach((year, last) -> this.rows.add(CouncilTables.BOOK, town.space(), year, last));
	}

	private void meeting(Town town, int n, LocalDate day, boolean newest, Map<Integer, Integer> book, Dice dice,
			Chain chain) {
		Instant at = PeopleRows.start(day).plus(8, ChronoUnit.HOURS);
		UUID meeting = dice.id(at);
		String language = town.languages().getFirst();
		this.rows.add(CouncilTables.MEETING, town.space(), meeting, day, LocalTime.of(10, 0),
				Words.sentence(dice, language).split(",")[0], language, "closed", at.minus(20, ChronoUnit.DAYS));
		chain.salt("meeting", meeting);
		chain.act(at, town.chairs().getFirst(), "council.meeting-closed", "meeting", meeting);
		List<UUID> items = new ArrayList<>();
		for (int i = 0; i < ITEMS; i++) {
			UUID item = dice.id(at);
			items.add(item);
			this.rows.add(CouncilTables.ITEM, town.space(), item, meeting, i + 1, dice.one(KINDS), 10 + dice.below(20),
					dice.in(1, 12) ? "parked" : "done");
			for (String lang : town.languages()) {
				this.rows.add(CouncilTables.ITEM_TEXT, town.space(), item, lang, Words.sentence(dice, lang));
			}
		}
		for (Chair chair : town.chairs()) {
			if (List.of("leader", "member", "coordinator").contains(chair.role())) {
				this.rows.add(CouncilTables.ATTENDANCE, town.space(), meeting, chair.post(), dice.one(HOW));
			}
		}
		for (int i = 0; i < DECISIONS + (n % 4 == 0 ? 3 : (n % 4 == 2 ? 1 : 0)); i++) {
			int number = book.merge(day.getYear(), 1, Integer::sum);
			decision(town, new Taken(meeting, dice.one(items), day, at, number, newest), dice, chain);
		}
	}

	private record Taken(UUID meeting, UUID item, LocalDate on, Instant at, int number, boolean newest) {
	}

	private void decision(Town town, Taken taken, Dice dice, Chain chain) {
		UUID decision = dice.id(taken.at());
		UUID task = dice.id(taken.at());
		Chair owner = dice.one(town.chairs());
		boolean open = taken.newest() ? dice.in(1, 2) : dice.in(1, 60);
		String state = open ? "open" : (dice.in(1, 10) ? "not-needed" : "done");
		LocalDate due = taken.on().plusDays(14 + dice.below(90));
		Instant settled = open ? null : taken.at().plus(1 + dice.below(40), ChronoUnit.DAYS);
		this.rows.add(Tables.TASK, town.space(), task, owner.post(), "council", decision, due, state, taken.at(),
				settled, (open || owner.holder() == null) ? null : owner.holder().tenure());
		this.rows.add(CouncilTables.DECISION, town.space(), decision, taken.meeting(), taken.on().getYear(),
				taken.number(), taken.on(), owner.post(), due, task, state, taken.item());
		chain.salt("decision", decision);
		chain.act(taken.at(), town.chairs().getFirst(), "council.decision-made", "decision", decision);
		String language = town.languages().getFirst();
		String words = Words.sentence(dice, language);
		this.rows.add(Tables.TASK_TEXT, town.space(), task, language, words);
		this.rows.add(CouncilTables.DECISION_TEXT, town.space(), decision, language, words);
		this.rows.add(Tables.SEARCH, town.space(), "decision", decision, language, words, "",
				town.path("/council/decisions/" + decision), false, taken.on(), SearchIndex.fold(words) + "\u001f");
		if (taken.newest()) {
			town.meetings().add(taken.meeting());
		}
	}

}
