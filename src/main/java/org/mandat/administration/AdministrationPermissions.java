package org.mandat.administration;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/**
 * The administrator sees how things stand and runs the machine; the data-protection
 * officer sees the same state and the audit trail, and changes nothing.
 */
@Component
public class AdministrationPermissions implements Permissions.Source, Navigation.Source {

	/** See how space and installation stand. */
	public static final String READ = "administration.read";

	/** Read the audit trail of the space and have its chain checked. */
	public static final String AUDIT = "administration.audit";

	/**
	 * Run the machine: jobs, backups, the installation's chain; in the operator's space.
	 */
	public static final String OPERATE = "administration.operate";

	/** See what newer packs change in the space, and take it over. */
	public static final String PACKS = "administration.packs";

	/** Set which languages the space has, and in which order. */
	public static final String LANGUAGES = "administration.languages";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.of(READ, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER),
				Permission.of(AUDIT, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER).ofSensitiveRoom(),
				Permission.of(OPERATE, Role.ADMINISTRATOR), Permission.of(PACKS, Role.ADMINISTRATOR, Role.COORDINATOR),
				Permission.of(LANGUAGES, Role.ADMINISTRATOR, Role.COORDINATOR));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(
				new Navigation.Entry(Navigation.Room.HANDOVER, 100, "administration", "/administration", READ,
						"administration.tab")
					.in(Navigation.Group.SPACE),
				new Navigation.Entry(Navigation.Room.HANDOVER, 101, "administration", "/administration/packs", PACKS,
						"administration.card.packs")
					.in(Navigation.Group.SPACE),
				new Navigation.Entry(Navigation.Room.HANDOVER, 102, "administration", "/administration/languages",
						LANGUAGES, "administration.language.title")
					.in(Navigation.Group.SPACE));
	}

}
