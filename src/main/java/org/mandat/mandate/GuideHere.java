package org.mandat.mandate;

import java.util.List;

import org.mandat.jurisdiction.PostView;
import org.mandat.platform.text.Text;

/**
 * What holds for a guide in the reader's space: what the country adds, the duties behind
 * it and the posts to call with their own telephones.
 *
 * @param country the country pack's title
 * @param texts names, numbers and doubts
 * @param duties the duties behind the guide
 * @param sources where the texts were met
 * @param calls the posts of this space, in the order in which they are called
 */
public record GuideHere(Text country, List<Text> texts, List<Duty> duties, List<Duty.SourceReference> sources,
		List<PostView> calls) {

	/** The number for a telephone's link: digits and a plus. */
	public static String dialled(String phone) {
		return phone.replaceAll("[^+0-9]", "");
	}

}
