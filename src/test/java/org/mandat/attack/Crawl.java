package org.mandat.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * Opens every page that a browser can reach by links, a few of each kind, and collects
 * their forms.
 */
class Crawl {

	private final Browser browser;

	private final int ofEachKind;

	private final List<Answer> answers = new ArrayList<>();

	private final Map<String, PageForm> forms = new LinkedHashMap<>();

	Crawl(Browser browser, int ofEachKind) {
		this.browser = browser;
		this.ofEachKind = ofEachKind;
	}

	Crawl from(String... starts) {
		Deque<String> open = new ArrayDeque<>(List.of(starts));
		Set<String> seen = new LinkedHashSet<>(open);
		Map<String, Integer> visits = new HashMap<>();
		while (!open.isEmpty()) {
			String path = open.poll();
			if (visits.merge(kind(path), 1, Integer::sum) > this.ofEachKind) {
				continue;
			}
			Answer answer = this.browser.get(path);
			this.answers.add(answer);
			if (answer.status() == 303) {
				add(answer.header("location"), open, seen);
			}
			if (answer.isPage()) {
				for (Element form : answer.page().select("form:not([method=dialog])")) {
					PageForm found = PageForm.of(path, form);
					this.forms.putIfAbsent(found.kind(), found);
				}
				answer.page().select("a[href]").forEach((link) -> add(link.attr("href"), open, seen));
			}
		}
		return this;
	}

	List<Answer> answers() {
		return this.answers;
	}

	List<PageForm> forms() {
		return List.copyOf(this.forms.values());
	}

	/** The address without its identifiers, codes, numbers and values. */
	static String kind(String path) {
		String[] parts = path.split("\\?", 2);
		String bare = parts[0].replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
			.replaceAll("/[A-Z]?[0-9]+(\\.[0-9]+)?(?=/|$)", "/{n}");
		return (parts.length == 1) ? bare : bare + "?" + parts[1].replaceAll("=[^&]*", "=");
	}

	private static void add(String link, Deque<String> open, Set<String> seen) {
		String path = link.replaceAll("#.*", "");
		boolean local = path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/language/")
				&& !path.startsWith("/static/");
		if (local && seen.add(path)) {
			open.add(path);
		}
	}

}
