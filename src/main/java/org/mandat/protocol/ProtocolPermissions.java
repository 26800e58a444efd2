package org.mandat.protocol;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** Every post prints what it may read. */
@Component
public class ProtocolPermissions implements Permissions.Source, Navigation.Source {

	/** Make papers of what the post may read. */
	public static final String PRINT = "protocol.print";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(PRINT));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(new Navigation.Entry(Navigation.Room.HANDOVER, 80, "protocol", "/papers", PRINT,
				"protocol.tab.papers"));
	}

}
