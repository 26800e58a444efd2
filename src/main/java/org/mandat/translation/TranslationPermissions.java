package org.mandat.translation;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/**
 * Who sees how texts stand in the languages of the space, and who writes translations. A
 * text itself also asks for the permission of its module.
 */
@Component
public class TranslationPermissions implements Permissions.Source, Navigation.Source {

	/** See which text exists in which language. */
	public static final String READ = "translation.read";

	/** Write translations, send them out and take them back. */
	public static final String WRITE = "translation.write";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.of(READ, Role.COORDINATOR, Role.LEADER, Role.DESK, Role.HUB, Role.ADMINISTRATOR),
				Permission.of(WRITE, Role.COORDINATOR, Role.DESK, Role.HUB, Role.ADMINISTRATOR));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(
				new Navigation.Entry(Navigation.Room.HANDOVER, 84, "translation", "/translation/texts", READ,
						"translation.tab.texts")
					.in(Navigation.Group.TEXTS),
				new Navigation.Entry(Navigation.Room.HANDOVER, 85, "translation", "/translation/terms", READ,
						"translation.tab.terms")
					.in(Navigation.Group.TEXTS));
	}

}
