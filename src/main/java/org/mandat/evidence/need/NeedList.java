package org.mandat.evidence.need;

import java.util.List;
import java.util.Map;

import org.mandat.evidence.NeedSummary;
import org.mandat.platform.web.Page;

/**
 * One page of the list of needs.
 *
 * @param rows the needs of this page
 * @param count how many the filter finds
 * @param all how many there are
 * @param filter the words in force
 * @param offers what else could be filtered, with counts
 * @param loose how many loose ends there are
 */
public record NeedList(List<NeedSummary> rows, int count, int all, NeedFilter filter,
		Map<String, Map<String, Integer>> offers, int loose) {

	/** How many needs a page has. */
	static final int PAGE = 100;

	static NeedList of(List<NeedSummary> all, NeedFilter filter, int loose) {
		List<NeedSummary> found = all.stream().filter(filter::takes).toList();
		int from = Math.min((filter.page() - 1) * PAGE, found.size());
		return new NeedList(found.subList(from, Math.min(from + PAGE, found.size())), found.size(), all.size(), filter,
				filter.offers(found), loose);
	}

	/** The name of a filter's value in the page's language. */
	public String named(Page page, String word, String value) {
		return page.text("evidence.need.filter." + word + "." + value);
	}

	/** How many pages there are. */
	public int pages() {
		return Math.max(1, (this.count + PAGE - 1) / PAGE);
	}

}
