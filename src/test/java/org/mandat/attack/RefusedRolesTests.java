package org.mandat.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.attack.RoleWorld.Door;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address of a space, asked by every role that must not have it, and every record
 * of another town at every address that takes one. The numbers are kept in
 * {@code docs/refusals.md}, which must not claim more than was tried.
 */
@Tag("attack")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRolesTests {

	private static final Path PAGE = Path.of("docs/refusals.md");

	private static final Path TRIED = Path.of("target/refusals.md");

	private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405, 409, 413, 415, 422);

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Permissions permissions;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@LocalServerPort
	private int port;

	private AttackWorld towns;

	private RoleWorld roles;

	private List<Door> doors;

	private final RefusalPage page = new RefusalPage();

	@BeforeAll
	void build() {
		this.towns = new AttackWorld(this.sign, this.owner, this.port);
		// The attack before this one sent every form, that for the roles of a post too.
		this.owner.sql()
			.sql("update jurisdiction.post set further_roles = '{}' where space_id = (select id from jurisdiction.space where slug = ?)")
			.param(AttackWorld.OWN)
			.update();
		this.roles = new RoleWorld(this.sign, this.owner, this.port, AttackWorld.OWN);
		this.doors = RoleWorld.doors(this.mapping);
	}

	@AfterAll
	void keep() throws IOException {
		if (!this.page.whole()) {
			return;
		}
		Files.writeString(TRIED, this.page.text());
		String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
		if (committed.isEmpty()) {
			Files.writeString(PAGE, this.page.text());
		}
		assertThat(this.page.claimsMore(committed))
			.as("docs/refusals.md claims more than was tried; target/refusals.md is what this run tried")
			.isEmpty();
	}

	@Test
	void everyAddressIsClosedToEveryRoleThatMustNotHaveIt() {
		List<String> through = new ArrayList<>();
		UUID record = this.roles.ownIds().getFirst();
		RoleWorld.closed(this.doors, this.permissions).forEach((role, closed) -> {
			Browser browser = this.roles.browser(role);
			String token = RoleWorld.token(browser);
			for (Door door : closed) {
				Answer answer = ask(browser, door, door.at(AttackWorld.OWN, record), token);
				if (answer.status() != 404 || !answer.isFramed()) {
					through.add(answer.toString());
				}
			}
			this.page.role(role.packName(), this.permissions.of(role).size(),
					closed.stream().filter((door) -> !door.writes()).count(),
					closed.stream().filter(Door::writes).count());
		});
		assertThat(through).as("addresses open to a role that must not have them").isEmpty();
	}

	@Test
	void everyPageOpensForEveryRoleThatHasIt() {
		List<String> shut = new ArrayList<>();
		for (Role role : Role.values()) {
			Browser browser = this.roles.browser(role);
			List<Door> open = this.doors.stream()
				.filter((door) -> !door.writes() && !door.namesOne())
				.filter((door) -> this.permissions.of(role).contains(door.requires()))
				.toList();
			List<Answer> gone = open.stream()
				.map((door) -> browser.get(door.at(AttackWorld.OWN, new UUID(0, 1))))
				.filter((answer) -> answer.status() >= 400)
				.toList();
			gone.forEach((answer) -> shut.add(answer.toString()));
			// Some pages are there only for one town or once something was done.
			assertThat(gone.size()).as("of " + open.size() + " pages of " + role).isLessThan(open.size() / 3 + 1);
			this.page.opened(role.packName(), open.size() - gone.size());
		}
		System.out.println("answered as if not there to a role that has the right: " + shut);
	}

	@Test
	void everyAddressIsClosedInAnotherTownAndToNobody() {
		List<String> through = new ArrayList<>();
		UUID record = this.roles.ownIds().getFirst();
		long elsewhere = 0;
		for (Role role : Role.values()) {
			Browser browser = this.roles.browser(role);
			String token = RoleWorld.token(browser);
			for (Door door : this.doors) {
				Answer answer = ask(browser, door, door.at(AttackWorld.FOREIGN, record), token);
				elsewhere++;
				if (answer.status() != 404) {
					through.add(answer.toString());
				}
			}
		}
		Browser nobody = this.towns.anybody();
		String token = nobody.get("/sign-in").page().select("input[name=_csrf]").attr("value");
		for (Door door : this.doors) {
			Answer answer = ask(nobody, door, door.at(AttackWorld.OWN, record), token);
			if (answer.status() != 303 || !answer.header("location").startsWith("/sign-in?to=")) {
				through.add(answer.toString());
			}
		}
		this.page.elsewhere(elsewhere, this.doors.size());
		assertThat(through).as("addresses open in another town or to nobody").isEmpty();
	}

	@Test
	void noRecordOfAnotherTownIsThereForWhoHasTheRight() {
		Map<String, UUID> foreign = this.towns.foreignIds();
		Map<String, Long> before = this.towns.rows(this.towns.foreign);
		List<String> through = new ArrayList<>();
		Map<String, Long> tried = new LinkedHashMap<>();
		for (Role role : Role.values()) {
			Browser browser = this.roles.browser(role);
			String token = RoleWorld.token(browser);
			List<Door> open = this.doors.stream()
				.filter((door) -> door.namesOne() && this.permissions.of(role).contains(door.requires()))
				.toList();
			foreign.forEach((table, id) -> {
				for (Door door : open) {
					Answer answer = ask(browser, door, door.at(AttackWorld.OWN, id), token);
					boolean held = door.writes() ? REFUSED.contains(answer.status()) : answer.status() == 404;
					if (!held) {
						through.add(table + " " + answer);
					}
				}
				tried.merge(table, (long) open.size(), Long::sum);
			});
		}
		tried.forEach(this.page::table);
		assertThat(through).as("records of another town").isEmpty();
		assertThat(this.towns.rows(this.towns.foreign)).isEqualTo(before);
	}

	private static Answer ask(Browser browser, Door door, String path, String token) {
		return door.writes() ? browser.post(path, List.of(Map.entry("_csrf", token))) : browser.get(path);
	}

}
