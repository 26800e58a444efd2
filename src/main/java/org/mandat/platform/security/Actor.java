package org.mandat.platform.security;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mandat.platform.data.Reader;
import org.mandat.platform.text.Text;

/**
 * A signed-in person acting for one post: the tenure gives the permissions, today, and
 * nothing else does.
 *
 * @param account the account that signed in
 * @param space the space of the post
 * @param tenure the tenure that is running
 * @param post the post held
 * @param postKind the kind of post in the pack, such as {@code mayor}
 * @param postName the post's name
 * @param role the role by which the post is spoken of
 * @param roles all roles of the post
 * @param acting whether the tenure is an acting one
 * @param delegated whether the post is another's, whose rights were lent to the tenure
 * @param passages whether statements of people may be seen (ground rule G5)
 * @param permissions what the role may do, by name
 * @param waiting how many tasks wait for the post, by the module they come from
 */
public record Actor(UUID account, SpaceFrame space, UUID tenure, UUID post, String postKind, Text postName, Role role,
		Set<Role> roles, boolean acting, boolean delegated, boolean passages, Set<String> permissions,
		Map<String, Integer> waiting) {

	/** Whether the post may do this. */
	public boolean may(String permission) {
		return this.permissions.contains(permission);
	}

	/** The reader in whose name the request's rows are read and written. */
	public Reader reader() {
		return new Reader(this.space.id(), this.tenure, this.post, this.passages);
	}

}
