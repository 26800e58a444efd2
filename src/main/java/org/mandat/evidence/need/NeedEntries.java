package org.mandat.evidence.need;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.evidence.Codebooks;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.platform.search.SearchIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The search entries of needs: a need is found by how the space says it and by the name
 * of its kind. Only within the transaction of the act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NeedEntries {

	private final SearchIndex search;

	private final Codebooks codebooks;

	private final SourcePlaces places;

	private final NeedTexts texts;

	NeedEntries(SearchIndex search, Codebooks codebooks, SourcePlaces places, NeedTexts texts) {
		this.search = search;
		this.codebooks = codebooks;
		this.places = places;
		this.texts = texts;
	}

	/** Puts the entries of a need anew. */
	public void put(UUID need, String kind) {
		UUID space = NeedReading.space();
		Map<String, String> titles = new LinkedHashMap<>();
		Map<String, String> names = NeedSummary.own(kind) ? Map.of()
				: NeedReading.name(this.codebooks.of(space), kind).forms();
		titles.putAll(names);
		this.texts.of(need).forEach((wording) -> titles.put(wording.lang(), wording.statement()));
		this.search.remove(space, "need", need);
		String at = "/s/" + this.places.space(space).slug() + "/evidence/needs/" + kind;
		titles.forEach((lang,
				title) -> this.search.put(new SearchIndex.Entry(space, "need", need, lang, title,
						title.equals(names.get(lang)) ? kind : (kind + " " + names.getOrDefault(lang, "")).strip(), at,
						true, null)));
	}

	/** Takes the entries of a need away. */
	public void remove(UUID need) {
		this.search.remove(NeedReading.space(), "need", need);
	}

}
