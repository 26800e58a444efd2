package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pause;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked in the reader's space, and how it stands. */
@Service
@Transactional(readOnly = true)
public class AskedBook {

	private static final int AT_ONCE = 200;

	private static final int IN_A_FILE = 100_000;

	private final AskedRepository rows;

	private final Posts posts;

	private final Pauses pauses;

	private final SpaceDays days;

	AskedBook(AskedRepository rows, Posts posts, Pauses pauses, SpaceDays days) {
		this.rows = rows;
		this.posts = posts;
		this.pauses = pauses;
		this.days = days;
	}

	Listed list(QuestionFilter filter, Language language) {
		Clocks clocks = this.pauses.clocks();
		List<Question> rows = this.rows.list(filter, language, clocks, AT_ONCE + 1);
		boolean more = rows.size() > AT_ONCE;
		List<Question> shown = more ? rows.subList(0, AT_ONCE) : rows;
		return new Listed(shown, filter, this.rows.count(filter.fromTheFirst(), clocks), waiting(clocks),
				this.posts.organisations(), more ? shown.getLast().id() : null);
	}

	List<Question> all(QuestionFilter filter, Language language) {
		return this.rows.list(filter.fromTheFirst(), language, this.pauses.clocks(), IN_A_FILE);
	}

	Optional<Question> find(UUID question, Language language) {
		return this.rows.find(question, language);
	}

	List<Question> ofLetter(UUID letter, Language language) {
		return this.rows.ofLetter(letter, language);
	}

	List<Question> about(String kind, List<String> keys, Language language) {
		return this.rows.about(kind, keys, language);
	}

	Optional<Question> ofTask(UUID task, Language language) {
		return this.rows.ofTask(task).flatMap((question) -> this.rows.find(question, language));
	}

	/** By what it is told how long a question waits. */
	Waiting waiting() {
		return waiting(this.pauses.clocks());
	}

	/** Whom questions can be asked of, by key. */
	Map<String, Text> organisations() {
		return this.posts.organisations();
	}

	LocalDate today() {
		return this.days.here().today();
	}

	private Waiting waiting(Clocks clocks) {
		return new Waiting(clocks, this.pauses.all());
	}

	/** The clocks of a day and the pauses that held them. */
	public record Waiting(Clocks clocks, List<Pause> pauses) {

		/** How many days a question has waited, or did wait. */
		public long days(Question question) {
			return DaysOpen.between(question.asked(), question.last(this.clocks.today()), this.pauses);
		}

		/** Whether its day has passed. */
		public boolean late(Question question) {
			return question.late(this.clocks);
		}

	}

	/**
	 * A page of the list.
	 *
	 * @param rows the newest first
	 * @param filter which are shown
	 * @param count exact up to a thousand, a thousand and one for more
	 * @param waiting by what it is told how long they wait
	 * @param organisations what the organisations are called
	 * @param next where the next page goes on, or none
	 */
	public record Listed(List<Question> rows, QuestionFilter filter, int count, Waiting waiting,
			Map<String, Text> organisations, @Nullable UUID next) {

		/** The filters, as an address carries them. */
		public String query() {
			return "state=" + this.filter.state() + "&organisation=" + encoded(this.filter.organisation()) + "&words="
					+ encoded(this.filter.asked());
		}

		/** The states that the filter offers. */
		public List<String> states() {
			return QuestionFilter.STATES;
		}

		private static String encoded(String typed) {
			return java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
		}

	}

}
