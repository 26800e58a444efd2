package org.mandat.jurisdiction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mandat.platform.security.Role;
import org.mandat.platform.text.Refusal;

/**
 * Which roles never stand together, whatever a pack or an office would like: who watches
 * does not decide, who works with people in confidence is nobody's eye, and the police
 * see no statements of people.
 */
final class RoleRules {

	/** What the data-protection officer watches over, it does not do itself. */
	private static final Set<Role> WATCHED = EnumSet.of(Role.COORDINATOR, Role.LEADER, Role.DESK, Role.HUB,
			Role.ADMINISTRATOR, Role.PRACTITIONER);

	/** Never sees what is said in the confidential rooms (casework safeguards, SG-31). */
	private static final Set<Role> OUTSIDE_CONFIDENCE = EnumSet.of(Role.COORDINATOR, Role.LEADER, Role.MEMBER,
			Role.DESK, Role.HUB, Role.ADMINISTRATOR);

	/** What a post that sees no statements of people may be given (ground rule G5). */
	private static final Set<Role> WITHOUT_STATEMENTS = EnumSet.of(Role.MEMBER, Role.CONTRIBUTOR);

	/**
	 * Opens accounts, confidential rooms or what is known of a person: a second person
	 * confirms.
	 */
	private static final Set<Role> WEIGHTY = EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.PRACTITIONER,
			Role.DATA_PROTECTION_OFFICER);

	private RoleRules() {
	}

	/** What forbids that one post has, or one person uses, these roles together. */
	static Optional<Refusal> together(Set<Role> roles) {
		if (roles.contains(Role.DATA_PROTECTION_OFFICER) && roles.stream().anyMatch(WATCHED::contains)) {
			return refused("watchesAndDecides");
		}
		if (roles.contains(Role.PRACTITIONER) && roles.stream().anyMatch(OUTSIDE_CONFIDENCE::contains)) {
			return refused("confidence");
		}
		return Optional.empty();
	}

	/** What forbids to give a role to a post, beside what the pack says. */
	static Optional<Refusal> give(Role role, Set<Role> before, boolean passages, String placeKind) {
		if (!belongs(role, placeKind)) {
			return refused("notHere");
		}
		if (!passages && !WITHOUT_STATEMENTS.contains(role)) {
			return refused("withoutStatements");
		}
		return together(with(before, role));
	}

	static Set<Role> with(Set<Role> before, Role role) {
		Set<Role> after = EnumSet.of(role);
		after.addAll(before);
		return after;
	}

	/** What forbids to take a role from a post. */
	static Optional<Refusal> take(Role role, Set<Role> before) {
		if (!before.contains(role)) {
			return refused("hasNot");
		}
		return (before.size() == 1) ? refused("oneStays") : Optional.empty();
	}

	/** Whether another person must confirm before it is done. */
	static boolean needsSecond(Role role, boolean given) {
		return given ? WEIGHTY.contains(role) : role == Role.DATA_PROTECTION_OFFICER;
	}

	/** The role that a post is spoken of by: the pack's as long as it has it. */
	static Role first(Set<Role> roles, Role ofPack) {
		return roles.contains(ofPack) ? ofPack : EnumSet.copyOf(roles).iterator().next();
	}

	private static boolean belongs(Role role, String placeKind) {
		return switch (role) {
			case DESK -> "ministry".equals(placeKind);
			case HUB -> "hub".equals(placeKind);
			case COORDINATOR, PRACTITIONER -> "municipality".equals(placeKind);
			case LEADER, MEMBER, CONTRIBUTOR, ADMINISTRATOR, DATA_PROTECTION_OFFICER ->
				List.of("municipality", "ministry", "hub").contains(placeKind);
		};
	}

	private static Optional<Refusal> refused(String why) {
		return Optional.of(Refusal.of("jurisdiction.role.refused." + why));
	}

}
