package org.mandat.platform.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * A right by name, and the roles that have it unless a space narrows them. Modules
 * declare theirs as constants and give them to the frame through
 * {@link Permissions.Source}.
 *
 * @param name module and act, such as {@code evidence.code}
 * @param roles who has it
 * @param sensitive whether it opens a sensitive room: words of people, who they are, what
 * was done
 */
public record Permission(String name, Set<Role> roles, boolean sensitive) {

	public Permission {
		if (!name.matches("[a-z]+\\.[a-z-]+")) {
			throw new IllegalArgumentException("a permission is named module.act: " + name);
		}
		roles = Set.copyOf(roles);
	}

	/** A permission of these roles. */
	public static Permission of(String name, Role first, Role... more) {
		return new Permission(name, EnumSet.of(first, more), false);
	}

	/** The module that declares it. */
	public String module() {
		return this.name.substring(0, this.name.indexOf('.'));
	}

	/** A permission of every role. */
	public static Permission ofAll(String name) {
		return new Permission(name, EnumSet.allOf(Role.class), false);
	}

	/**
	 * The same for a sensitive room: after half an hour without a click one shows once
	 * more who one is.
	 */
	public Permission ofSensitiveRoom() {
		return new Permission(this.name, this.roles, true);
	}

}
