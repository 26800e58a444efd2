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
 */
public record Permission(String name, Set<Role> roles) {

	public Permission {
		if (!name.matches("[a-z]+\\.[a-z-]+")) {
			throw new IllegalArgumentException("a permission is named module.act: " + name);
		}
		roles = Set.copyOf(roles);
	}

	/** A permission of these roles. */
	public static Permission of(String name, Role first, Role... more) {
		return new Permission(name, EnumSet.of(first, more));
	}

	/** The module that declares it. */
	public String module() {
		return this.name.substring(0, this.name.indexOf('.'));
	}

	/** A permission of every role. */
	public static Permission ofAll(String name) {
		return new Permission(name, EnumSet.allOf(Role.class));
	}

}
