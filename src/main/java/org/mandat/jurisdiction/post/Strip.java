package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

import org.mandat.jurisdiction.Vacancies.Month;

/**
 * The strip of time above the organisation: how many chairs were empty when, in whole
 * years, so that the years under it are equally wide.
 *
 * @param first its first day
 * @param last its last day
 * @param turns the months in which the number changed, the oldest first
 */
public record Strip(LocalDate first, LocalDate last, List<Month> turns) {

	/** How wide and high the drawing is, in its own units. */
	private static final int WIDE = 1000;

	private static final int HIGH = 60;

	/** More years would be narrower than their number on a phone. */
	private static final int MOST_YEARS = 9;

	static Strip of(List<Month> turns, LocalDate day, LocalDate today) {
		int until = Math.max(today.getYear(), Math.min(day.getYear(), today.getYear() + 2));
		int from = turns.isEmpty() ? today.getYear() - 1 : turns.getFirst().month().getYear();
		from = Math.clamp(from, until - MOST_YEARS + 1, today.getYear() - 1);
		return new Strip(LocalDate.of(from, 1, 1), LocalDate.of(until, 12, 31), turns);
	}

	/** The years under it. */
	public List<String> years() {
		return IntStream.rangeClosed(this.first.getYear(), this.last.getYear()).mapToObj(String::valueOf).toList();
	}

	/** How many days it spans, without the first. */
	public long days() {
		return ChronoUnit.DAYS.between(this.first, this.last);
	}

	/**
	 * How many days after the first this day lies; the nearest end if it lies outside.
	 */
	public long place(LocalDate day) {
		return Math.clamp(ChronoUnit.DAYS.between(this.first, day), 0, days());
	}

	/** How far from its beginning a day lies in the drawing. */
	public long at(LocalDate day) {
		return place(day) * WIDE / Math.max(1, days());
	}

	/** The most chairs that were empty at once within it. */
	public int most() {
		return Math.max(before(), shown().stream().mapToInt(Month::empty).max().orElse(0));
	}

	/** The turns within it, for the table beside the drawing. */
	public List<Month> shown() {
		return this.turns.stream()
			.filter((turn) -> !turn.month().isBefore(YearMonth.from(this.first))
					&& !turn.month().isAfter(YearMonth.from(this.last)))
			.toList();
	}

	/**
	 * The drawing: steps up and down, closed at the ground; nothing is known of tomorrow.
	 */
	public String path(LocalDate today) {
		StringBuilder path = new StringBuilder("M0 " + HIGH + "V" + height(before()));
		for (Month turn : shown()) {
			LocalDate day = turn.month().atEndOfMonth();
			if (!turn.month().isAfter(YearMonth.from(today))) {
				path.append('H').append(at(day.isAfter(today) ? today : day)).append('V').append(height(turn.empty()));
			}
		}
		return path.append('H').append(at(today)).append('V').append(HIGH).append('Z').toString();
	}

	private int before() {
		return this.turns.stream()
			.filter((turn) -> turn.month().isBefore(YearMonth.from(this.first)))
			.reduce((one, next) -> next)
			.map(Month::empty)
			.orElse(0);
	}

	private int height(int empty) {
		return HIGH - ((empty == 0) ? 0 : empty * (HIGH - 4) / Math.max(4, most()));
	}

}
