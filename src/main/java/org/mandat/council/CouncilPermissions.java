package org.mandat.council;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/**
 * What posts may do with the meetings and decisions of the council, and where the pages
 * lie. Members from the police read like all others: there are no passages here (ground
 * rule G5).
 */
@Component
public class CouncilPermissions implements Permissions.Source, Navigation.Source {

	/** See meetings, agenda and decisions. */
	public static final String READ = "council.read";

	/** Prepare, convene and close meetings, write down decisions. */
	public static final String KEEP = "council.keep";

	/** See who chaired: the chair and the secretariat only (ground rule G14). */
	public static final String CHAIRED = "council.chaired";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(READ), Permission.of(KEEP, Role.COORDINATOR),
				Permission.of(CHAIRED, Role.COORDINATOR, Role.LEADER));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(
				new Navigation.Entry(Navigation.Room.COUNCIL, 20, "council", "/council/meetings", READ,
						"council.tab.meetings")
					.leadingTo("/council/items", "/council/minutes", "/council/procedure", "/council/procedures",
							"/council/rules", "/council/seats", "/council/work"),
				new Navigation.Entry(Navigation.Room.COUNCIL, 21, "council", "/council/decisions", READ,
						"council.tab.decisions")
					.leadingTo("/council/follow-up"));
	}

}
