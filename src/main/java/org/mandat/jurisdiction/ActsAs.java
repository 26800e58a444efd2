package org.mandat.jurisdiction;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Permissions;
import org.springframework.stereotype.Component;

/**
 * As whom a command acts (decision 27): as the holder of a post, with what that post may
 * do and see, or else as the operator's system post, which the audit names. Whoever runs
 * commands on the machine is the operator, so this guards against slips, not against the
 * operator.
 */
@Component
public class ActsAs {

	/** How the option reads everywhere. */
	public static final String DESCRIPTION = "acts for this kind of post, for the audit and within its permissions"
			+ " (default: the operator)";

	private final Posts posts;

	private final Permissions permissions;

	ActsAs(Posts posts, Permissions permissions) {
		this.posts = posts;
		this.permissions = permissions;
	}

	/**
	 * Does the work in a space for a post.
	 * @param kind the kind of post, or none for the operator
	 * @param permission what the work needs
	 * @throws CommandRefused if there is no such post, nobody holds it now, or it may not
	 */
	public <T> T in(UUID space, @Nullable String kind, String permission, Supplier<T> work) {
		Reader system = Reader.system(space);
		return Walls.as((kind == null) ? system : Walls.as(system, () -> holder(space, kind, permission)), work);
	}

	private Reader holder(UUID space, String kind, String permission) {
		PostView post = this.posts.ofKind(kind)
			.orElseThrow(() -> new CommandRefused("This space has no post of the kind " + kind + "; see: post list."));
		if (!this.permissions.of(post.allRoles()).contains(permission)) {
			throw new CommandRefused("The post " + kind + " may not do this, so nothing was done.");
		}
		Holder holder = Stream.concat(Stream.ofNullable(post.regular()), post.acting().stream())
			.findFirst()
			.orElseThrow(() -> new CommandRefused("Nobody holds the post " + kind + " now, so nothing was done."));
		return new Reader(space, holder.tenure(), post.id(), post.passages());
	}

}
