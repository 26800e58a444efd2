package org.mandat.platform.security;

import java.util.Arrays;
import java.util.Locale;

/**
 * The roles that a pack gives to posts; permissions are named by the modules and listed
 * per role.
 */
public enum Role {

	/** Runs the work of a space: the lone officer. */
	COORDINATOR,
	/** Mayor or deputy: decides, reads the state of play. */
	LEADER,
	/** Member of the council. */
	MEMBER,
	/** Carries measures of its own. */
	CONTRIBUTOR,
	/** Works with people, in the confidential rooms. */
	PRACTITIONER,
	/** A ministry's desk. */
	DESK,
	/** A regional hub. */
	HUB,
	/** Runs posts and accounts of a space; is not above its walls. */
	ADMINISTRATOR,
	/** Watches over data protection. */
	DATA_PROTECTION_OFFICER;

	/** The role by its name in a pack, such as {@code data-protection-officer}. */
	public static Role named(String name) {
		return Arrays.stream(values())
			.filter((role) -> role.packName().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no role is named " + name));
	}

	/** The name by which packs, the database and documents speak of the role. */
	public String packName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
