package org.mandat.platform.search;

import java.util.List;
import java.util.Map;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the search field of the frame leads: what the own space has, and no other. */
@Controller
class SearchController implements Permissions.Source {

	static final String SEARCH = "platform.search";

	private static final int LONGEST = 200;

	private static final int MOST = 50;

	private final SearchIndex index;

	SearchController(SearchIndex index) {
		this.index = index;
	}

	@GetMapping("/s/{space}/search")
	@Requires(SEARCH)
	Reply search(Page page, @RequestParam(name = "q", defaultValue = "") String asked) {
		String words = asked.strip().substring(0, Math.min(asked.strip().length(), LONGEST));
		return page.show("platform/search", Map.of("words", words, "hits", this.index.find(words, MOST)));
	}

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(SEARCH));
	}

}
