package org.mandat.protocol.style;

import java.util.ArrayList;
import java.util.List;

import org.mandat.jurisdiction.Space;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Language;

/** The head of a sheet: the official names of the space in its order. */
public final class PaperHead {

	private PaperHead() {
	}

	/** What a paper says in one language, under the head of the space. */
	public static Sheet sheet(Space space, Language language, List<String> missing, Paper.Content content) {
		String own = space.name().in(language);
		List<Words> others = new ArrayList<>();
		for (String tag : space.languages()) {
			Language other = new Language(tag);
			String name = space.name().in(other);
			if (!name.equals(own) && others.stream().noneMatch((known) -> known.text().equals(name))) {
				others.add(new Words(name, tag));
			}
		}
		return new Sheet(language, own, others, "municipality".equals(space.kind()) ? own : null, missing, content);
	}

}
