package org.mandat.evidence.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Page;

/**
 * One page of what was said of the municipality, and what others answered to it.
 *
 * @param rows the passages of this page
 * @param count how many the filter finds; a thousand and one means more
 * @param filter what is shown
 * @param more whether the list goes on
 * @param unseen what waits to be seen, by the space that says it
 * @param asked the municipalities of which this space said something
 * @param answers what these answered
 */
public record CorrectionList(List<Attributed> rows, int count, CorrectionFilter filter, boolean more,
		List<Unseen> unseen, List<Asked> asked, List<Answered> answers) {

	/** The verdict that is filtered, or an empty text. */
	public String verdict() {
		return (this.filter.verdict() == null) ? "" : this.filter.verdict();
	}

	/** Where the next page begins, or none. */
	public @Nullable String next() {
		if (!this.more) {
			return null;
		}
		Attributed last = this.rows.getLast();
		return last.sharedAt() + "_" + last.id();
	}

	/** Whether this is the first page. */
	public boolean first() {
		return this.filter.afterId() == null;
	}

	/** Whether there is nothing at all, on either side. */
	public boolean nothing() {
		return this.rows.isEmpty() && verdict().isEmpty() && first() && this.asked.isEmpty() && this.answers.isEmpty();
	}

	/** What can be filtered. */
	public static List<String> words() {
		return CorrectionFilter.VERDICTS;
	}

	/** What can be answered, in the page's language. */
	static Map<String, String> verdicts(Page page) {
		Map<String, String> names = new LinkedHashMap<>();
		CorrectionAnswers.VERDICTS
			.forEach((one) -> names.put(one, page.text("evidence.correction.verdict.choice." + one)));
		return names;
	}

	/**
	 * What waits to be seen.
	 *
	 * @param from the space that says it
	 * @param by its name
	 * @param passages how many passages
	 * @param through the moment since which the newest stands
	 */
	public record Unseen(UUID from, Text by, int passages, Instant through) {
	}

	/**
	 * A municipality that was asked.
	 *
	 * @param seenOn the day on which it last saw what was new
	 * @param lastDay the last day of its correction
	 * @param named whether what it saw bears its name here
	 */
	public record Asked(Text who, LocalDate askedOn, @Nullable LocalDate seenOn, @Nullable LocalDate lastDay,
			boolean named) {
	}

	/** An answer to a passage of the reader's space. */
	public record Answered(Text who, String verdict, @Nullable String note, LocalDate on, String words, String language,
			UUID source, int sentence) {
	}

}
