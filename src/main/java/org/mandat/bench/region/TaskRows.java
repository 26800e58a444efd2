package org.mandat.bench.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.mandat.bench.region.Town.Chair;
import org.mandat.platform.search.SearchIndex;

/**
 * The tasks of a town: some hundred and twenty a year, in one to three languages, the
 * newest mostly open, with their audit rows and search entries.
 */
final class TaskRows {

	static final int A_YEAR = 120;

	/** So many of the newest are open, so that a list of two hundred rows is full. */
	private static final int OPEN = 260;

	private final Rows rows;

	private final LocalDate today;

	private final int years;

	TaskRows(Rows rows, LocalDate today, int years) {
		this.rows = rows;
		this.today = today;
		this.years = years;
	}

	void of(Town town, Dice dice, Chain chain) {
		int all = Math.max(OPEN, A_YEAR * this.years);
		for (int n = 0; n < all; n++) {
			LocalDate day = this.today.minusDays((long) (all - n) * 365 * this.years / all + 1);
			one(town, n, day, n >= all - OPEN, dice, chain);
		}
	}

	private void one(Town town, int n, LocalDate day, boolean newest, Dice dice, Chain chain) {
		Instant made = PeopleRows.start(day).plus(6 * 3600 + dice.below(9 * 3600), ChronoUnit.SECONDS);
		UUID task = dice.id(made);
		Chair chair = dice.one(town.chairs());
		String state = newest ? (dice.in(19, 20) ? "open" : "done") : (dice.in(1, 12) ? "not-needed" : "done");
		LocalDate due = dice.in(1, 9) ? null : day.plusDays(5 + dice.below(60));
		boolean open = state.equals("open");
		Instant settled = open ? null : made.plus(1 + dice.below(40), ChronoUnit.DAYS);
		Chair by = town.chairs().getFirst();
		this.rows.add(Tables.TASK, town.space(), task, chair.post(), "work", null, due, state, made, settled,
				(open || chair.holder() == null) ? null : chair.holder().tenure());
		chain.salt("task", task);
		chain.act(made, by, "work.task.given", "task", task);
		if (settled != null) {
			chain.act(settled, chair, "work.task.settled", "task", task);
		}
		int languages = 1 + (dice.in(6, 10) ? 1 : 0) + (dice.in(2, 10) ? 1 : 0);
		Map<String, String> forms = Words.task(dice,
				town.languages().subList(0, Math.min(languages, town.languages().size())), n);
		forms.forEach((language, title) -> {
			this.rows.add(Tables.TASK_TEXT, town.space(), task, language, title);
			this.rows.add(Tables.SEARCH, town.space(), "task", task, language, title, "",
					town.path("/work/tasks/" + task), false, due, SearchIndex.fold(title) + "\u001f");
		});
	}

}
