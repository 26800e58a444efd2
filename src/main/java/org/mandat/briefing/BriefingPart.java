package org.mandat.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pause;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;

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

		/** By what lateness is told on this day. */
		Clocks clocks() {
			return Clocks.after(this.pauses, this.today);
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
