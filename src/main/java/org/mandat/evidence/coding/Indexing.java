package org.mandat.evidence.coding;

import java.util.UUID;

import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.source.SourceView;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.search.SearchIndex;
import org.springframework.stereotype.Component;

/**
 * Lets passages be found by the words that may be shown; within the act's transaction.
 */
@Component
class Indexing {

	private final SearchIndex search;

	private final SourcePlaces places;

	Indexing(SearchIndex search, SourcePlaces places) {
		this.search = search;
		this.places = places;
	}

	void put(SourceView source, int sentence, UUID passage, String words) {
		Space here = this.places.space(CodingRepository.space());
		this.search.put(new SearchIndex.Entry(here.id(), "passage", passage, source.language(), source.title(), words,
				"/s/" + here.slug() + "/evidence/sources/" + source.id() + "/coding?sentence=" + sentence, true,
				source.on()));
	}

	void remove(UUID passage) {
		this.search.remove(CodingRepository.space(), "passage", passage);
	}

}
