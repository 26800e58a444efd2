package org.mandat.evidence;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.mandat.platform.web.Navigation.Room;
import org.springframework.stereotype.Component;

/**
 * What posts may do with evidence, and where it lies. Whoever may read it sees statements
 * of people only if the post itself may (ground rule G5).
 */
@Component
public class EvidencePermissions implements Permissions.Source, Navigation.Source {

	/** See needs, themes and, if the post may see passages, sources. */
	public static final String READ = "evidence.read";

	/** Bring sources in. */
	public static final String IMPORT = "evidence.import";

	/** Code passages and change needs. */
	public static final String CODE = "evidence.code";

	/** Answer for the municipality to what was said of it elsewhere. */
	public static final String ANSWER = "evidence.answer";

	@Override
	public List<Permission> permissions() {
		return List.of(
				Permission.of(READ, Role.COORDINATOR, Role.LEADER, Role.MEMBER, Role.CONTRIBUTOR, Role.DESK, Role.HUB)
					.ofSensitiveRoom(),
				Permission.of(IMPORT, Role.COORDINATOR, Role.DESK, Role.HUB).ofSensitiveRoom(),
				Permission.of(CODE, Role.COORDINATOR, Role.DESK, Role.HUB).ofSensitiveRoom(),
				Permission.of(ANSWER, Role.COORDINATOR, Role.LEADER));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(entry(10, "needs").behindPassages(), entry(12, "map").behindPassages(),
				entry(16, "corrections").behindPassages(), entry(20, "sources").behindPassages(), entry(30, "themes"));
	}

	private static Navigation.Entry entry(int order, String name) {
		return new Navigation.Entry(Room.NEEDS, order, "evidence", "/evidence/" + name, READ, "evidence.tab." + name);
	}

}
