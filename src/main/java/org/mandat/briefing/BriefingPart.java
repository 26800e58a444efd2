package org.mandat.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.Needs;
import org.mandat.evidence.Voices;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pause;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;

/**
 * What one module contributes to the state of play, over that module's facade; no module
 * knows of it (decision 11).
 */
interface BriefingPart {

	/** The section, or nothing where the room is not used (ground rule G15). */
	Optional<Section> section(Question question);

	/** A sentence for the very beginning, or nothing. */
	default Optional<String> lead(Question question) {
		return Optional.empty();
	}

	/**
	 * For whom, where and when.
	 *
	 * @param space the space
	 * @param post the post for which it is written
	 * @param posts all posts of the space on that day
	 * @param language the reader's language
	 * @param today the day
	 * @param pauses all pauses of the space, the newest first
	 * @param passages whether exact words may be shown (ground rule G5)
	 * @param messages the product's sentences
	 */
	record Question(Space space, PostView post, List<PostView> posts, Language language, LocalDate today,
			List<Pause> pauses, boolean passages, Messages messages) {

		/** How far the state of play looks ahead. */
		private static final int DAYS = 30;

		/** How many voices are quoted. */
		private static final int VOICES = 2;

		/** How many tasks a part may show, its last one saying that there are more. */
		private static final int ROWS = 6;

		/** By what lateness is told on this day. */
		Clocks clocks() {
			return Clocks.after(this.pauses, this.today);
		}

		/** How work stands, which several parts ask; read at once. */
		Tasks.Standing work(Tasks tasks) {
			return tasks.standing(this.post.id(), clocks(), DAYS, this.language, ROWS);
		}

		/** The need that was heard most of those that stand. */
		Optional<NeedSummary> thread(Needs needs) {
			return needs.all().stream().filter((need) -> need.id() != null).findFirst();
		}

		/** What was said, which several parts ask; read at once. */
		Voices.Heard heard(Needs needs, Voices voices) {
			return voices.heard(thread(needs).map(NeedSummary::kind).orElse(null), VOICES);
		}

		String text(String key, Object... args) {
			return this.messages.text(this.language, key, args);
		}

		String in(Text text) {
			return text.in(this.language);
		}

		@org.jspecify.annotations.Nullable
		String langOf(Text text) {
			return text.has(this.language) ? null : text.tags().iterator().next();
		}

		String date(LocalDate date) {
			return Formats.date(this.language, date);
		}

		String url(String path) {
			return "/s/" + this.space.slug() + "/" + path;
		}

	}

}
