package org.mandat.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Requires;
import org.mandat.world.Sign;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Somebody of each role in one town, on a post of its own where no kind of the pack gives
 * the role, and each address of a space with what it requires.
 */
class RoleWorld {

	private final Sign sign;

	private final OwnerDatabase owner;

	private final int port;

	private final Space own;

	private final Map<Role, Browser> people = new LinkedHashMap<>();

	RoleWorld(Sign sign, OwnerDatabase owner, int port, String town) {
		this.sign = sign;
		this.owner = owner;
		this.port = port;
		this.own = sign.space("test-valley", town);
	}

	/** Somebody of this role; a new one if the session or the tenure has ended. */
	Browser browser(Role role) {
		Browser known = this.people.get(role);
		if (known == null || known.get("/s/" + this.own.slug() + "/today").status() != 200) {
			known = new Browser(role.packName(), this.port)
				.with("mandat", this.sign.onPost(this.own, post(role)).token())
				.with("mandat-language", "en");
			known.get("/s/" + this.own.slug() + "/today");
			this.people.put(role, known);
		}
		return known;
	}

	/** What a form of this browser carries to be taken for its own. */
	static String token(Browser browser) {
		return browser.get("/account").page().select("input[name=_csrf]").attr("value");
	}

	/** Identifiers of the own town by table: what an address needs to be a real one. */
	List<UUID> ownIds() {
		return this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? order by id limit 1")
			.param(this.own.id())
			.query(UUID.class)
			.list();
	}

	private UUID post(Role role) {
		return this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? and role = ? and closed_on is null order by kind limit 1")
			.params(this.own.id(), role.packName())
			.query(UUID.class)
			.optional()
			.orElseGet(() -> newPost(role));
	}

	private UUID newPost(Role role) {
		UUID post = Ids.next();
		this.owner.transactions().executeWithoutResult((status) -> {
			this.owner.sql()
				.sql("insert into jurisdiction.post (space_id, id, kind, actor, role) values (?, ?, ?, ?, ?)")
				.params(this.own.id(), post, "tried-" + role.packName(), "tried", role.packName())
				.update();
			this.owner.sql()
				.sql("insert into jurisdiction.post_text (space_id, post_id, lang, name) values (?, ?, 'en', ?)")
				.params(this.own.id(), post, "Tried " + role.packName())
				.update();
		});
		return post;
	}

	/** Each address of a space with what it requires, in a fixed order. */
	static List<Door> doors(RequestMappingHandlerMapping mapping) {
		List<Door> doors = new ArrayList<>();
		mapping.getHandlerMethods().forEach((info, handler) -> {
			Requires requires = handler.getMethodAnnotation(Requires.class);
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			if (requires != null) {
				info.getPatternValues()
					.forEach((pattern) -> methods
						.forEach((method) -> doors.add(new Door(method.name(), pattern, requires.value()))));
			}
		});
		doors.sort(Comparator.comparing(Door::pattern).thenComparing(Door::method));
		return doors;
	}

	/** Roles without the permission, by permission, in the order of the roles. */
	static Map<Role, List<Door>> closed(List<Door> doors, org.mandat.platform.security.Permissions permissions) {
		Map<Role, List<Door>> closed = new TreeMap<>();
		for (Role role : Role.values()) {
			Set<String> may = permissions.of(role);
			closed.put(role, doors.stream().filter((door) -> !may.contains(door.requires())).toList());
		}
		return closed;
	}

	/** An address of a space. */
	record Door(String method, String pattern, String requires) {

		boolean writes() {
			return "POST".equals(this.method);
		}

		/** Whether the address names a record. */
		boolean namesOne() {
			return this.pattern.replace("{space}", "").contains("{");
		}

		String at(String space, UUID id) {
			return this.pattern.replace("{space}", space).replaceAll("\\{[^}]+}", id.toString());
		}

	}

}
