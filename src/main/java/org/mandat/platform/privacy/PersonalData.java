package org.mandat.platform.privacy;

import java.util.Map;
import java.util.UUID;

/**
 * What every module that keeps something about persons owes them: what it knows, as one
 * part of one file, and its erasure. A module without personal data implements nothing
 * and says so in its {@code package-info}.
 */
public interface PersonalData {

	/** The name of the part in the person's file. */
	String part();

	/** Everything that the module keeps of this person in the reader's space. */
	Map<String, Object> of(UUID person);

	/**
	 * Takes the person out of the module's records of the reader's space; posts,
	 * decisions and audit stay.
	 */
	void erase(UUID person);

}
