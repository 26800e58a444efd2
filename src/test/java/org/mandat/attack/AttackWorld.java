package org.mandat.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.Sign;

/**
 * Two towns with people of every role. Both are filled through the product's own forms,
 * as an honest person would, so that a new form adds what it makes.
 */
class AttackWorld {

	static final String OWN = "gurra";

	static final String FOREIGN = "breza";

	static final List<String> ROLES = List.of("prevention-coordinator", "mayor", "administrator", "police-commander",
			"education");

	/** Forms that end what the attacks need: the session, a tenure. */
	private static final String ENDS = ".*/(end|withdrawal|sign-out|sign-outs|password|recovery|sign-in|post)";

	private final Sign sign;

	private final OwnerDatabase owner;

	private final int port;

	private final String town;

	final Space own;

	final Space foreign;

	private final Map<String, Browser> people = new LinkedHashMap<>();

	AttackWorld(Sign sign, OwnerDatabase owner, int port) {
		this(sign, owner, port, OWN);
	}

	/** The same people in another town, where no attack has left its text. */
	AttackWorld(Sign sign, OwnerDatabase owner, int port, String town) {
		this.sign = sign;
		this.town = town;
		this.owner = owner;
		this.port = port;
		this.own = sign.space("test-valley", town);
		this.foreign = sign.space("test-valley", FOREIGN);
		for (String role : ROLES) {
			this.people.put(role, person(this.own, role));
		}
		fill(browser("prevention-coordinator"), town);
		fill(person(this.foreign, "prevention-coordinator"), FOREIGN);
	}

	/** Somebody of the own town; a new one if the session or the tenure has ended. */
	Browser browser(String role) {
		Browser known = this.people.get(role);
		if (known == null || known.get("/s/" + this.town + "/today").status() != 200) {
			known = person(this.own, role);
			this.people.put(role, known);
		}
		return known;
	}

	Browser anybody() {
		return new Browser("anonymous", this.port).with("mandat-language", "en");
	}

	/** One identifier per table of the foreign town, by the table's name. */
	Map<String, UUID> foreignIds() {
		Map<String, UUID> ids = new TreeMap<>();
		for (String table : walled()) {
			if (has(table, "id")) {
				this.owner.sql()
					.sql("select id from " + table + " where space_id = ? limit 1")
					.param(this.foreign.id())
					.query(UUID.class)
					.optional()
					.ifPresent((id) -> ids.put(table, id));
			}
		}
		return ids;
	}

	/** How many rows each table has of a space: what an attack must not change. */
	Map<String, Long> rows(Space space) {
		Map<String, Long> rows = new TreeMap<>();
		for (String table : walled()) {
			rows.put(table,
					this.owner.sql()
						.sql("select count(*) from " + table + " where space_id = ?")
						.param(space.id())
						.query(Long.class)
						.single());
		}
		return rows;
	}

	private List<String> walled() {
		return this.owner.sql().sql("""
				select table_schema || '.' || table_name from information_schema.columns
				 where column_name = 'space_id' and udt_name = 'uuid'
				   and table_schema not in ('pg_catalog', 'information_schema') order by 1
				""").query(String.class).list();
	}

	private boolean has(String table, String column) {
		return this.owner.sql()
			.sql("select count(*) from information_schema.columns"
					+ " where table_schema || '.' || table_name = ? and column_name = ? and udt_name = 'uuid'")
			.params(table, column)
			.query(Integer.class)
			.single() > 0;
	}

	private Browser person(Space space, String role) {
		Browser browser = new Browser(role, this.port).with("mandat", this.sign.in(space, role).token())
			.with("mandat-language", "en");
		browser.get("/s/" + space.slug() + "/today");
		return browser;
	}

	private static void fill(Browser browser, String slug) {
		Set<String> done = new HashSet<>();
		for (int round = 0; round < 3; round++) {
			List<PageForm> fresh = new ArrayList<>(new Crawl(browser, 3).from("/s/" + slug, "/account").forms());
			fresh.removeIf((form) -> form.reads() || form.action().matches(ENDS) || !done.add(form.kind()));
			fresh.forEach((form) -> browser.submit(form, Map.of()));
		}
	}

}
