package org.mandat.mandate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;

/**
 * A guide of the practice: two to three plain pages for one kind of reader, true in any
 * country.
 *
 * @param id its key in the pack, such as {@code mayor}
 * @param order its place in the list
 * @param card whether it is a card of one page with boxes to tick
 * @param posts the kinds of post whose guide it is, by the names of all country packs
 * @param title for whom it is
 * @param lead what it says
 * @param version the version of its text
 * @param review by stored language, whether a native practitioner has read it
 * @param sections its sections in their order
 * @param sources all its sources, numbered in the order in which they are met
 */
public record Guide(String id, int order, boolean card, Set<String> posts, Text title, Text lead, String version,
		Map<String, String> review, List<Section> sections, List<Source> sources) {

	/** Its identifier where a record is asked for, such as for a paper. */
	public UUID record() {
		return Ids.ofKey("guide", this.id);
	}

	/** Whether no native practitioner has read it in this language yet. */
	public boolean unread(Language language) {
		return "unread".equals(this.review.get(language.stored()));
	}

	/** A section and the sources that stand behind it. */
	public record Section(String id, Text heading, List<Part> parts, List<Source> sources) {
	}

	/**
	 * A source of the practice.
	 *
	 * @param check how far it was read: {@code seen}, {@code opening-seen} or
	 * {@code known}
	 */
	public record Source(int number, String key, String title, String url, String check) {
	}

	/** What a section is made of. */
	public sealed interface Part {

	}

	/** Running text. */
	public record Paragraph(Text text) implements Part {
	}

	/** A list; with an order if it is done in this order. */
	public record Points(@Nullable Text title, List<Text> items, boolean ordered) implements Part {
	}

	/** Whom to call, by function. */
	public record Calls(List<Call> calls) implements Part {
	}

	/** A function and what it is called for. */
	public record Call(Text post, Text why) {
	}

	/** Words that help and words that harm. */
	public record Wording(List<Text> say, List<Text> avoid) implements Part {
	}

	/**
	 * What a country adds to a guide.
	 *
	 * @param texts names, numbers and doubts
	 * @param duties the keys of the duties behind it
	 * @param sources where the texts were met
	 * @param calls the kinds of post to call, in their order
	 */
	public record Addition(List<Text> texts, List<String> duties, List<Duty.SourceReference> sources,
			List<String> calls) {
	}

}
