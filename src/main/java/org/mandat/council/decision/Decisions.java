package org.mandat.council.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pauses;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is of decisions in the reader's space. */
@Service
@Transactional(readOnly = true)
public class Decisions {

	static final int AT_ONCE = 200;

	private static final int IN_A_FILE = 100_000;

	private static final int COUNTED = 1_000;

	private final DecisionRepository decisions;

	private final Pauses pauses;

	Decisions(DecisionRepository decisions, Pauses pauses) {
		this.decisions = decisions;
		this.pauses = pauses;
	}

	/** The decisions of a meeting, by their numbers. */
	public List<Decision> of(UUID meeting, Language language) {
		return this.decisions.of(meeting, language);
	}

	/** What is open, the nearest day first. */
	public List<Decision> open(Language language, int most) {
		return this.decisions.open(language, most);
	}

	/** One decision. */
	public Optional<Decision> find(UUID decision, Language language) {
		return this.decisions.find(decision, language);
	}

	/** By what lateness is told; a pause holds it. */
	public Clocks clocks() {
		return this.pauses.clocks();
	}

	Listed list(DecisionFilter filter, Language language) {
		Clocks clocks = clocks();
		List<Decision> rows = this.decisions.list(filter, language, clocks, AT_ONCE + 1);
		boolean more = rows.size() > AT_ONCE;
		List<Decision> shown = more ? rows.subList(0, AT_ONCE) : rows;
		String state = DecisionFilter.STATES.contains(filter.state()) ? filter.state() : "all";
		return new Listed(shown, state, (filter.post() == null) ? "" : filter.post().toString(),
				(filter.year() == null) ? "" : filter.year().toString(), filter.asked(), this.decisions.years(),
				(filter.first() && !more) ? shown.size() : this.decisions.count(filter.fromTheFirst(), clocks, COUNTED),
				clocks, more ? shown.getLast().label() : null, filter.first());
	}

	/** Rows of the register behind so many others, the newest number first. */
	List<Decision> part(DecisionFilter filter, Language language, int behind, int most) {
		List<Decision> rows = this.decisions.list(filter.fromTheFirst(), language, clocks(), behind + most);
		return rows.subList(Math.min(behind, rows.size()), rows.size());
	}

	/** How many there are, up to so many. */
	int count(DecisionFilter filter, int most) {
		return this.decisions.count(filter.fromTheFirst(), clocks(), most);
	}

	List<Decision> all(DecisionFilter filter, Language language) {
		return this.decisions.list(filter.fromTheFirst(), language, clocks(), IN_A_FILE);
	}

	/**
	 * A page of the register.
	 *
	 * @param rows the newest number first
	 * @param state the filter on state
	 * @param post the filter on post, or an empty text
	 * @param year the filter on year, or an empty text
	 * @param words what is looked for, or an empty text
	 * @param years the years in which there are decisions, the newest first
	 * @param count exact up to a thousand, a thousand and one for more
	 * @param clocks by which lateness is told
	 * @param next where the next page goes on, or none
	 * @param first whether this is the first page
	 */
	public record Listed(List<Decision> rows, String state, String post, String year, String words, List<Integer> years,
			int count, Clocks clocks, @Nullable String next, boolean first) {

		/** The filters, as an address carries them. */
		public String query() {
			return "state=" + this.state + "&post=" + this.post + "&year=" + this.year + "&words="
					+ java.net.URLEncoder.encode(this.words, java.nio.charset.StandardCharsets.UTF_8);
		}

		/** The same as one value within another address. */
		public String only() {
			return java.net.URLEncoder.encode(query(), java.nio.charset.StandardCharsets.UTF_8);
		}

		/** The states that the filter offers. */
		public List<String> states() {
			return DecisionFilter.STATES;
		}

	}

}
