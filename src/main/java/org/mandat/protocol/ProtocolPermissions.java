package org.mandat.protocol;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/**
 * Every post prints what it may read; the book is kept by who runs the work and read by
 * who signs.
 */
@Component
public class ProtocolPermissions implements Permissions.Source, Navigation.Source {

	/** Make papers of what the post may read. */
	public static final String PRINT = "protocol.print";

	/** Read the protocol book. */
	public static final String READ = "protocol.read";

	/** Enter, void and scan in the protocol book. */
	public static final String KEEP = "protocol.keep";

	/** Say how the papers of the space look, and give its arms. */
	public static final String ARRANGE = "protocol.arrange";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(PRINT),
				Permission.of(READ, Role.COORDINATOR, Role.LEADER, Role.DESK, Role.HUB, Role.ADMINISTRATOR),
				Permission.of(KEEP, Role.COORDINATOR, Role.DESK, Role.HUB, Role.ADMINISTRATOR),
				Permission.of(ARRANGE, Role.COORDINATOR, Role.DESK, Role.HUB, Role.ADMINISTRATOR));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(
				new Navigation.Entry(Navigation.Room.HANDOVER, 80, "protocol", "/papers", PRINT, "protocol.tab.papers")
					.in(Navigation.Group.PAPERS),
				new Navigation.Entry(Navigation.Room.HANDOVER, 81, "protocol", "/protocol/entries", READ,
						"protocol.tab.book")
					.in(Navigation.Group.PAPERS),
				new Navigation.Entry(Navigation.Room.HANDOVER, 82, "protocol", "/protocol/style", ARRANGE,
						"protocol.tab.style")
					.in(Navigation.Group.PAPERS));
	}

}
