package org.mandat.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Search over everything of the space that the post may see, in any script and with or
 * without marks.
 */
@Controller
class SearchPage implements Permissions.Source {

	static final String FIND = "platform.search";

	private static final int SHOWN = 50;

	private static final int LONGEST = 200;

	private final SearchIndex index;

	private final ObjectProvider<FixedRecords> fixed;

	SearchPage(SearchIndex index, ObjectProvider<FixedRecords> fixed) {
		this.index = index;
		this.fixed = fixed;
	}

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(FIND));
	}

	@GetMapping("/s/{space}/search")
	@Requires(FIND)
	Reply find(Page page, @RequestParam(name = "q", defaultValue = "") String asked) {
		String cut = asked.replaceAll("\\p{Cntrl}+", " ").strip();
		cut = (cut.length() <= LONGEST) ? cut : cut.substring(0, LONGEST);
		Sought sought = Sought.of(cut);
		List<Found> hits = new ArrayList<>(SearchHits.of(this.index.find(cut, SHOWN), page.language()));
		if (!sought.isEmpty()) {
			this.fixed.orderedStream()
				.forEach((records) -> hits.addAll(records.find(page.actor(), page.language(), sought)));
		}
		return page.show("platform/search",
				Map.of("asked", cut, "hits", hits.subList(0, Math.min(SHOWN, hits.size())), "most", SHOWN));
	}

}
