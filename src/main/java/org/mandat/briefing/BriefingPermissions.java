package org.mandat.briefing;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/**
 * Every post reads its own state of play; who runs or leads the work also reads it as
 * another post would.
 */
@Component
public class BriefingPermissions implements Permissions.Source, Navigation.Source {

	/** Read the state of play for the own post. */
	public static final String READ = "briefing.read";

	/** Read the state of play for any post of the space. */
	public static final String READ_OF_OTHERS = "briefing.read-of-others";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(READ),
				Permission.of(READ_OF_OTHERS, Role.COORDINATOR, Role.LEADER, Role.DESK, Role.HUB));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(new Navigation.Entry(Navigation.Room.TODAY, 10, "work", "/today", READ, "briefing.tab.today"),
				new Navigation.Entry(Navigation.Room.TODAY, 20, "work", "/briefing", READ_OF_OTHERS,
						"briefing.tab.leader"));
	}

}
