package org.mandat.jurisdiction;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;

import org.springframework.stereotype.Component;

/** What posts may do with posts and tenures, and where the pages lie. */
@Component
public class JurisdictionPermissions implements Permissions.Source, Navigation.Source {

	/** See who holds which post in the own space. */
	public static final String READ = "jurisdiction.read";

	/** Appoint, let act, end. */
	public static final String APPOINT = "jurisdiction.appoint";

	/** Add a post, change how it is reached. */
	public static final String ARRANGE = "jurisdiction.arrange";

	/** Give roles to posts and take them, within their limits. */
	public static final String ROLES = "jurisdiction.roles";

	/** Confirm, as a second person, a change of roles that somebody else asked for. */
	public static final String CONFIRM = "jurisdiction.confirm";

	/** Lend rights of the own post, and give back what was lent. */
	public static final String DELEGATE = "jurisdiction.delegate";

	/** Begin and end the emergency pause and election time. */
	public static final String PAUSE = "jurisdiction.pause";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(READ),
				Permission.of(APPOINT, Role.ADMINISTRATOR, Role.COORDINATOR).ofSensitiveRoom(),
				Permission.of(ARRANGE, Role.ADMINISTRATOR, Role.COORDINATOR),
				Permission.of(ROLES, Role.ADMINISTRATOR, Role.COORDINATOR),
				Permission.of(CONFIRM, Role.ADMINISTRATOR, Role.COORDINATOR, Role.LEADER, Role.DESK, Role.HUB,
						Role.DATA_PROTECTION_OFFICER),
				Permission.ofAll(DELEGATE),
				Permission.of(PAUSE, Role.COORDINATOR, Role.LEADER, Role.DESK, Role.HUB, Role.ADMINISTRATOR));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(
				new Navigation.Entry(Navigation.Room.HANDOVER, 10, "jurisdiction", "/posts", READ,
						"jurisdiction.posts.tab"),
				new Navigation.Entry(Navigation.Room.HANDOVER, 95, "jurisdiction", "/pauses", PAUSE,
						"jurisdiction.pause.tab"));
	}

}
