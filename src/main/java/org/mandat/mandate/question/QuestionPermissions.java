package org.mandat.mandate.question;

import java.util.List;

import org.mandat.mandate.MandatePermissions;
import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/**
 * Everybody in a space may see what was asked upward; who runs the work asks and notes
 * what came back.
 */
@Component
public class QuestionPermissions implements Permissions.Source, Navigation.Source {

	/** Ask, and note answers and commitments. */
	public static final String ASK = "mandate.ask";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.of(ASK, Role.COORDINATOR, Role.DESK, Role.HUB));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(
				new Navigation.Entry(Navigation.Room.COUNCIL, 14, "mandate", "/mandate/questions",
						MandatePermissions.READ, "mandate.question.tab"),
				new Navigation.Entry(Navigation.Room.COUNCIL, 15, "mandate", "/mandate/commitments",
						MandatePermissions.READ, "mandate.commitment.tab"));
	}

}
