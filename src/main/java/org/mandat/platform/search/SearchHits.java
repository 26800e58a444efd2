package org.mandat.platform.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.search.SearchIndex.Hit;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;

/**
 * Hits as the page shows them: a record that is found in several languages stands once,
 * in the reader's if it can.
 */
final class SearchHits {

	private static final int EXCERPT = 180;

	private SearchHits() {
	}

	static List<Found> of(List<Hit> hits, Language reader) {
		Map<String, Found> byRecord = new LinkedHashMap<>();
		for (Hit hit : hits) {
			Found found = new Found(hit.kind(), new Worded(hit.title(), hit.lang()), excerpt(hit), hit.url(), hit.on());
			byRecord.merge(hit.kind() + hit.record(), found,
					(first, next) -> next.title().is(reader) && !first.title().is(reader) ? next : first);
		}
		return new ArrayList<>(byRecord.values());
	}

	private static @Nullable Worded excerpt(Hit hit) {
		String body = hit.body().strip();
		if (body.isEmpty() || body.equals(hit.title())) {
			return null;
		}
		int length = body.codePointCount(0, body.length());
		return new Worded((length <= EXCERPT) ? body : body.substring(0, body.offsetByCodePoints(0, EXCERPT)) + "…",
				hit.lang());
	}

}
