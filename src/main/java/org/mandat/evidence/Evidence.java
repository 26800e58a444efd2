package org.mandat.evidence;

import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Actor;
import org.mandat.platform.web.NotThere;

/**
 * The second door of the module's pages: what people said is not there for a post that
 * may not see passages (ground rule G5). The walls of the database hold without it.
 */
public final class Evidence {

	private Evidence() {
	}

	/** The space that is worked in. */
	public static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("evidence belongs to a space");
		}
		return space;
	}

	/** Refuses a post that may not see statements of people. */
	public static void requirePassages(Actor actor) {
		if (!actor.passages()) {
			throw new NotThere();
		}
	}

}
