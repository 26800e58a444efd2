package org.mandat.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.mandat.bench.load.Loop;
import org.mandat.bench.load.Requests;
import org.mandat.bench.region.Region;
import org.mandat.bench.region.SignInAccounts;
import org.mandat.bench.region.Town;

/** What is asked of a running product, in the order in which it is measured. */
final class Scenarios {

	/** Towns between which the pages of one loop change. */
	private static final int AMONG = 38;

	private final Region region;

	private final Browsers browsers;

	private final List<String> logins;

	Scenarios(Region region, int port, List<String> logins) {
		this.region = region;
		this.browsers = new Browsers(port);
		this.logins = logins;
	}

	List<Scenario> all(String asset) {
		List<Scenario> all = new ArrayList<>();
		byte[] health = Requests.get("/healthz", "");
		byte[] signIn = Requests.get("/sign-in", "");
		byte[] file = Requests.get(asset, "");
		all.add(new Scenario("health", "Health check, the floor of the product", 200, (c, n) -> health, false));
		all.add(new Scenario("static", "A static file", 200, (c, n) -> file, false));
		all.add(new Scenario("public", "Public page", 200, (c, n) -> signIn, true));
		all.add(page("list", "List of 200 tasks", "/work/tasks", true));
		all.add(new Scenario(
				"list-latin", "The same list in Serbian, Latin script", 200, over((town) -> Requests
					.get(town.path("/work/tasks"), town.coordinator().cookies() + "; mandat-language=sr-Latn")),
				false));
		all.add(page("posts", "Posts and who holds them", "/posts", true));
		all.add(page("today", "State of play (today)", "/today", false));
		all.add(page("briefing", "State of play (paper)", "/briefing", false));
		all.add(page("paper", "State of play as PDF, tagged and archivable",
				"/papers/state-of-play/file?format=pdf&lang=sq", true));
		all.add(page("mandate", "What is expected, and by what", "/mandate/duties", true));
		all.add(page("meetings", "Meetings of a council, the newest 100 of 120", "/council/meetings", true));
		all.add(Scenario.page("meeting", "One meeting with its agenda and decisions", over((town) -> Requests.get(
				town.path("/council/meetings/" + (town.meetings().isEmpty() ? "none" : town.meetings().getLast())),
				town.coordinator().cookies()))));
		all.add(page("register", "Register of 200 decisions of 1,050", "/council/decisions", true));
		all.add(page("register-words", "Words looked for in the register", "/council/decisions?words=park", true));
		all.add(page("needs", "Needs", "/evidence/needs", true));
		byte[] map = hub("/evidence/map");
		all.add(Scenario.page("needs-map", "Needs map of a hub, 20,000 codings", (c, n) -> map));
		all.add(page("sources", "Sources", "/evidence/sources", true));
		all.add(desk());
		byte[] report = hub("/evidence/sources/" + this.region.hub().sources().getFirst() + "/coding?sentence=700");
		all.add(Scenario.page("desk-long", "Coding desk of a source with 2,000 codings", (c, n) -> report));
		all.add(page("texts", "What waits for translation, in a town", "/translation/texts", true));
		byte[] texts = hub("/translation/texts?lang=sr-Cyrl&state=missing");
		all.add(Scenario.page("texts-many", "What is missing in a language, 30,000 texts", (c, n) -> texts));
		byte[] any = hub("/translation/texts?state=all");
		all.add(Scenario.page("texts-all", "All 30,000 texts, whatever their language", (c, n) -> any));
		all.add(page("search-rare", "Search, a rare word", "/search?q=gjenerator", true));
		all.add(page("search-frequent", "Search, a frequent word", "/search?q=komuna", true));
		all.add(new Scenario("write-many", "Confirmed write, over many spaces", 303,
				(c, n) -> this.browsers.task(town(c, n), c, n), true));
		all.add(new Scenario("write-one", "Confirmed write, all in one space", 303,
				(c, n) -> this.browsers.task(this.region.town(0), c, n), false));
		all.add(new Scenario("sign-in", "Sign-in by password (Argon2id is the cost)", 303,
				(c, n) -> this.browsers.signIn(this.logins.get(c % this.logins.size()), SignInAccounts.PASSWORD),
				false));
		return all;
	}

	private Scenario page(String name, String title, String path, boolean coordinator) {
		return Scenario.page(name, title, over(
				(town) -> Requests.get(town.path(path), (coordinator ? town.coordinator() : town.leader()).cookies())));
	}

	private byte[] hub(String path) {
		return Requests.get(this.region.hub().path(path), this.region.hub().coordinator().cookies());
	}

	private Scenario desk() {
		return Scenario.page("desk", "Coding desk of a source",
				over((town) -> Requests.get(
						town.path("/evidence/sources/"
								+ (town.sources().isEmpty() ? "none" : town.sources().getLast() + "/coding")),
						town.coordinator().cookies())));
	}

	/** Ready-made requests to the first towns, in turn. */
	private Loop.Source over(Function<Town, byte[]> request) {
		int among = Math.min(AMONG, this.region.towns().size());
		byte[][] ready = new byte[among][];
		for (int i = 0; i < among; i++) {
			ready[i] = request.apply(this.region.town(i));
		}
		return (connection, n) -> ready[(connection * 7 + n) % among];
	}

	private Town town(int connection, int n) {
		return this.region.town((connection * 7 + n) % Math.min(AMONG, this.region.towns().size()));
	}

}
