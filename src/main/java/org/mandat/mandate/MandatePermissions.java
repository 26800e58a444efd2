package org.mandat.mandate;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/**
 * Everybody in a space may read what is expected of whom, and the guides; the coordinator
 * keeps what the space knows beyond the pack.
 */
@Component
public class MandatePermissions implements Permissions.Source, Navigation.Source {

	/** See what is expected, and by what; read the guides. */
	public static final String READ = "mandate.read";

	/** Write down instruments, their texts, and what the space agreed on its duties. */
	public static final String KEEP = "mandate.keep";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(READ), Permission.of(KEEP, Role.COORDINATOR));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(
				new Navigation.Entry(Navigation.Room.COUNCIL, 10, "mandate", "/mandate/duties", READ,
						"mandate.duty.tab")
					.leadingTo("/mandate/agreements"),
				new Navigation.Entry(Navigation.Room.COUNCIL, 12, "mandate", "/mandate/instruments", READ,
						"mandate.instrument.tab"),
				new Navigation.Entry(Navigation.Room.COUNCIL, 14, "mandate", "/mandate/gaps", READ, "mandate.gap.tab"),
				new Navigation.Entry(Navigation.Room.HANDOVER, 40, "mandate", "/mandate/guides", READ,
						"mandate.guide.tab")
					.in(Navigation.Group.PEOPLE),
				new Navigation.Entry(Navigation.Room.HANDOVER, 83, "mandate", "/mandate/drafts", READ,
						"mandate.draft.tab")
					.in(Navigation.Group.PAPERS));
	}

}
