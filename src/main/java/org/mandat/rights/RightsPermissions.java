package org.mandat.rights;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/**
 * Who keeps the register. Everybody asks for themselves from the page of the own account,
 * which needs no permission.
 */
@Component
class RightsPermissions implements Permissions.Source, Navigation.Source {

	/** Receive, decide and carry out requests, set and lift a legal hold. */
	static final String HANDLE = "rights.handle";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.of(HANDLE, Role.DATA_PROTECTION_OFFICER, Role.ADMINISTRATOR).ofSensitiveRoom());
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(new Navigation.Entry(Navigation.Room.HANDOVER, 88, "rights", "/requests", HANDLE, "rights.tab")
			.in(Navigation.Group.PEOPLE));
	}

}
