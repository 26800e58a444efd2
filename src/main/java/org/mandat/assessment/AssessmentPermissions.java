package org.mandat.assessment;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** Everybody in a space reads where it stands; the coordinator writes down answers. */
@Component
public class AssessmentPermissions implements Permissions.Source, Navigation.Source {

	/** See the questions, the answers and where the municipality stands. */
	public static final String READ = "assessment.read";

	/** Write down what was answered together. */
	public static final String KEEP = "assessment.keep";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(READ), Permission.of(KEEP, Role.COORDINATOR));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List
			.of(new Navigation.Entry(Navigation.Room.COUNCIL, 30, "assessment", "/assessment", READ, "assessment.tab"));
	}

}
