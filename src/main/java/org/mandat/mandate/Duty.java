package org.mandat.mandate;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * What is expected of an actor. The basis says by what; a duty whose text was not seen
 * says so (ground rule G10).
 *
 * @param id its key in the pack, such as {@code d02}
 * @param actor who is expected to do it
 * @param actorName the actor's name
 * @param what what is expected
 * @param level municipal, national or between
 * @param clarity clear, partial or unclear: how clearly it is assigned
 * @param confirmed whether the statement was met in its source
 * @param basis by what it is expected
 * @param practice what is seen in practice, or nothing
 */
public record Duty(String id, String actor, Text actorName, Text what, String level, Clarity clarity, boolean confirmed,
		Basis basis, @Nullable Text practice) {

	/** How clearly a duty is assigned, judged by the evidence that the pack names. */
	public enum Clarity {

		/** Assigned in so many words. */
		CLEAR,
		/** Assigned in part, or to be read out of something wider. */
		PARTIAL,
		/** Expected, but nobody can show by what. */
		UNCLEAR;

		/** The value in the pack and in message keys. */
		public String key() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/**
	 * By what something is expected.
	 *
	 * @param instrument the law, strategy or instruction, or nothing where none is known
	 * @param article the article as the pack has it, or nothing
	 * @param articleChecked whether the article was looked up
	 * @param source where the statement was met, or nothing
	 */
	public record Basis(@Nullable Instrument instrument, @Nullable String article, boolean articleChecked,
			@Nullable SourceReference source) {

		/**
		 * Whether the clause can be opened here; otherwise the page says that the text
		 * was not seen.
		 */
		public boolean textStored() {
			return this.instrument != null && this.instrument.textStored();
		}

	}

	/** A law, strategy, instruction or agreement, as the pack knows it. */
	public record Instrument(String id, String kind, @Nullable String number, @Nullable Integer year, Text title,
			String status, boolean textStored, @Nullable SourceReference source, @Nullable Text note) {
	}

	/** Where a statement was met. */
	public record SourceReference(String key, String title, @Nullable String url) {
	}

}
