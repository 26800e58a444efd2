package org.mandat.jurisdiction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mandat.platform.security.Role;
import org.mandat.platform.text.Refusal;

import org.springframework.stereotype.Component;

/**
 * Within what a space may give roles to a post and take them: what the pack names for its
 * kind, and never what {@link RoleRules} forbids.
 */
@Component
class RoleLimits {

	private final SpaceRows spaces;

	private final Packs packs;

	RoleLimits(SpaceRows spaces, Packs packs) {
		this.spaces = spaces;
		this.packs = packs;
	}

	/** The roles that could be given to a post as things stand. */
	List<Role> toGive(PostView post) {
		return EnumSet.allOf(Role.class).stream().filter((role) -> refuse(post, role, true).isEmpty()).toList();
	}

	/** The role that the pack gives to such a post. */
	String ofPack(PostView post) {
		return kind(post).map(PostKind::role).orElse(post.role());
	}

	/** What forbids to give a role to a post, or to take it. */
	Optional<Refusal> refuse(PostView post, Role role, boolean given) {
		Set<Role> before = post.allRoles();
		if (!given) {
			return RoleRules.take(role, before);
		}
		if (before.contains(role)) {
			return Optional.of(Refusal.of("jurisdiction.role.refused.hasAlready"));
		}
		return kind(post)
			.filter((kind) -> kind.also() != null && !kind.also().contains(role.packName())
					&& !kind.role().equals(role.packName()))
			.map((kind) -> Refusal.of("jurisdiction.role.refused.pack"))
			.or(() -> ofPack(post).equals(role.packName()) ? RoleRules.together(RoleRules.with(before, role))
					: RoleRules.give(role, before, post.passages(), space().kind()));
	}

	private Optional<PostKind> kind(PostView post) {
		return this.packs.get(space().pack()).post(post.kind());
	}

	private Space space() {
		return this.spaces.by("id", Here.space()).orElseThrow();
	}

}
