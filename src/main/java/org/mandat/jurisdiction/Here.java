package org.mandat.jurisdiction;

import java.util.UUID;

import org.mandat.platform.data.Walls;

/** The reader's space, named in every statement beside the wall that guards it. */
final class Here {

	private Here() {
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("no space is open on this thread");
		}
		return space;
	}

}
