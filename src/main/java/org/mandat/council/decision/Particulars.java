package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * What belongs to a decision beside its owner and its day. Nothing of it has to be said
 * (ground rule G15).
 *
 * @param item the item of the agenda under which it was taken
 * @param need the kind of the need that it answers
 * @param duty the key of the duty on which it stands
 * @param reviewOn the day on which it is looked at again
 * @param proof what shows that it was carried out, or why it is not needed
 * @param by the later decision that stands instead of it
 * @param insteadOf the earlier decisions instead of which it stands
 * @param steps what was asked because its day had passed
 * @param version for two people who edit at once
 */
public record Particulars(@Nullable UUID item, @Nullable String need, @Nullable String duty,
		@Nullable LocalDate reviewOn, @Nullable Worded proof, @Nullable Cited by, List<Cited> insteadOf,
		List<Step> steps, long version) {

	/** A decision as another one cites it. */
	public record Cited(UUID id, int number, int year) {

		/** Number and year. */
		public String label() {
			return this.number + "/" + this.year;
		}

	}

	/**
	 * What was asked, once.
	 *
	 * @param step chair or agenda
	 * @param on the day
	 * @param task the task of the chair, if it was one
	 * @param item the item of an agenda, if it was one that still stands
	 */
	public record Step(String step, LocalDate on, @Nullable UUID task, @Nullable UUID item) {
	}

}
