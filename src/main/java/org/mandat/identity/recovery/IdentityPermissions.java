package org.mandat.identity.recovery;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/**
 * What identity lets posts do: who appoints invites, and the administrator of a space
 * looks after its way back in.
 */
@Component
public class IdentityPermissions implements Permissions.Source, Navigation.Source {

	static final String RECOVERY = "identity.recovery";

	/** Invite who holds a post, and give an account back to who lost its keys. */
	public static final String INVITE = "identity.invite";

	/** Choose on which holidays nobody is reminded. */
	public static final String HOLIDAYS = "identity.holidays";

	/** See where somebody of the space is signed in, and end it. */
	public static final String SESSIONS = "identity.sessions";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.of(RECOVERY, Role.ADMINISTRATOR).ofSensitiveRoom(),
				Permission.of(INVITE, Role.ADMINISTRATOR, Role.COORDINATOR).ofSensitiveRoom(),
				Permission.of(SESSIONS, Role.ADMINISTRATOR).ofSensitiveRoom(),
				Permission.of(HOLIDAYS, Role.COORDINATOR, Role.DESK, Role.HUB, Role.ADMINISTRATOR));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(
				new Navigation.Entry(Navigation.Room.HANDOVER, 80, "identity", "/accounts", INVITE,
						"identity.invitation.title")
					.in(Navigation.Group.PEOPLE),
				new Navigation.Entry(Navigation.Room.HANDOVER, 85, "identity", "/holidays", HOLIDAYS,
						"identity.holidays.title")
					.in(Navigation.Group.SPACE),
				new Navigation.Entry(Navigation.Room.HANDOVER, 90, "identity", "/recovery", RECOVERY,
						"identity.recovery.title")
					.in(Navigation.Group.PEOPLE));
	}

}
