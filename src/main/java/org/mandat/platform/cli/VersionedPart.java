package org.mandat.platform.cli;

import java.util.Map;

/** A part of the installation with versions of its own, such as the packs. */
public interface VersionedPart {

	/** Versions by name. */
	Map<String, String> versions();

}
