package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lends the rights of a post, or those of some rooms, to the holder of another for stated
 * days. Refuses what roles forbid to stand together; the right to lend, to change roles
 * and to open the space again is never lent, and nobody takes rights by noting it. Never
 * counts as somebody who can appoint.
 */
@Service
public class Delegations {

	/** What stays with the post however much is lent. */
	private static final Set<String> NEVER = Set.of(JurisdictionPermissions.DELEGATE, JurisdictionPermissions.ROLES,
			JurisdictionPermissions.CONFIRM, "identity.recovery");

	private final DelegationRows rows;

	private final RoleRows roles;

	private final Tenures tenures;

	private final Permissions permissions;

	private final SpaceDays days;

	private final AuditTrail audit;

	Delegations(DelegationRows rows, RoleRows roles, Tenures tenures, Permissions permissions, SpaceDays days,
			AuditTrail audit) {
		this.rows = rows;
		this.roles = roles;
		this.tenures = tenures;
		this.permissions = permissions;
		this.days = days;
		this.audit = audit;
	}

	/** Those from or to a post, the newest first. */
	@Transactional(readOnly = true)
	public List<Delegation> ofPost(UUID post) {
		return this.rows.ofPost(Here.space(), post);
	}

	/** Those that had effect on this day; of today, at this moment. */
	@Transactional(readOnly = true)
	public List<Delegation> on(LocalDate day) {
		return this.rows.in(Here.space(), this.days.here().on(day));
	}

	/** The rooms of which something of this post can be lent. */
	@Transactional(readOnly = true)
	public Set<String> parts(PostView post) {
		return lent(this.permissions, post.allRoles(), List.of()).stream()
			.map(this.permissions::named)
			.filter((permission) -> permission.roles().size() < Role.values().length)
			.map(Permission::module)
			.collect(Collectors.toCollection(java.util.TreeSet::new));
	}

	/** Lends; gives the delegation, or the sentence why not. */
	@Transactional
	public Outcome<UUID> lend(Asked asked) {
		UUID space = Here.space();
		Days here = this.days.here();
		this.roles.lockSpace(space);
		Optional<Tenure> giver = this.tenures.find(asked.giver());
		Optional<Tenure> taker = this.tenures.find(asked.taker());
		if (giver.isEmpty() || taker.isEmpty()) {
			return new Outcome.Refused<>(DelegationRules.refused("notHeld").orElseThrow());
		}
		Optional<Refusal> impossible = DelegationRules.dates(asked.from(), asked.until(), here.today())
			.or(() -> DelegationRules.between(giver.get(), taker.get(), asked.until(), here))
			.or(() -> toOneself(taker.get()))
			.or(() -> together(space, giver.get(), taker.get()))
			.or(() -> overlapping(asked, giver.get(), taker.get()));
		if (impossible.isPresent()) {
			return new Outcome.Refused<>(impossible.get());
		}
		Delegation made = new Delegation(Ids.next(), asked.giver(), giver.get().post(), asked.taker(),
				taker.get().post(), asked.parts(), asked.from(), asked.until(),
				asked.from().equals(here.today()) ? here.now() : here.startOf(asked.from()),
				here.startOf(asked.until().plusDays(1)), asked.document(), true, 0);
		this.rows.insert(space, made);
		this.audit.created("delegation.begun", "post", made.from(), made);
		return Outcome.done(made.id());
	}

	/** Ends it at once, in open sessions too; one that has not begun is taken back. */
	@Transactional
	public Outcome<UUID> end(Delegation delegation) {
		Days here = this.days.here();
		boolean done = here.now().isBefore(delegation.begin()) ? this.rows.withdraw(Here.space(), delegation)
				: this.rows.end(Here.space(), delegation, here.today());
		if (!done) {
			return Outcome.refused("jurisdiction.delegation.refused.overAlready");
		}
		this.audit.done("delegation.ended", "post", delegation.from());
		return Outcome.done(delegation.id());
	}

	/** What forbids new roles of a post, seen from what is lent from it and to it. */
	Optional<Refusal> refuseRoles(UUID post, Set<Role> after) {
		UUID space = Here.space();
		return this.rows.open(space, this.days.here().today())
			.stream()
			.filter((one) -> one.from().equals(post) || one.to().equals(post))
			.map((one) -> this.roles.of(space, one.from().equals(post) ? one.to() : one.from()))
			.flatMap(Optional::stream)
			.flatMap((other) -> RoleRules.together(union(other, after)).stream())
			.findFirst();
	}

	/**
	 * What a post's rights are when they are lent: everybody's, and those of the parts.
	 */
	public static Set<String> lent(Permissions permissions, Set<Role> roles, List<String> parts) {
		Set<String> lent = new HashSet<>();
		for (Role role : roles) {
			permissions.of(role)
				.stream()
				.map(permissions::named)
				.filter((one) -> parts.isEmpty() || parts.contains(one.module())
						|| one.roles().size() == Role.values().length)
				.forEach((one) -> lent.add(one.name()));
		}
		lent.removeAll(NEVER);
		return Set.copyOf(lent);
	}

	/** Who may note a delegation for others never is the one who gets the rights. */
	private Optional<Refusal> toOneself(Tenure taker) {
		UUID acting = Walls.current().tenure();
		return Optional.ofNullable(acting)
			.flatMap(this.tenures::find)
			.filter((own) -> own.person().equals(taker.person()))
			.flatMap((own) -> DelegationRules.refused("toOneself"));
	}

	private Optional<Refusal> together(UUID space, Tenure giver, Tenure taker) {
		Set<Role> given = this.roles.of(space, giver.post()).orElse(Set.of());
		return RoleRules.together(union(given, this.roles.ofPerson(space, taker.person(), this.days.here().now())));
	}

	private Optional<Refusal> overlapping(Asked asked, Tenure giver, Tenure taker) {
		boolean there = this.rows.ofPost(Here.space(), giver.post())
			.stream()
			.filter((one) -> one.from().equals(giver.post()) && !one.over(this.days.here().now()))
			.filter((one) -> !one.untilOn().isBefore(asked.from()) && !one.fromOn().isAfter(asked.until()))
			.anyMatch((one) -> this.tenures.find(one.taker())
				.filter((other) -> other.person().equals(taker.person()))
				.isPresent());
		return there ? DelegationRules.refused("thereAlready") : Optional.empty();
	}

	private static Set<Role> union(Set<Role> one, Set<Role> other) {
		Set<Role> all = EnumSet.noneOf(Role.class);
		all.addAll(one);
		all.addAll(other);
		return all;
	}

	/**
	 * What is asked for.
	 *
	 * @param giver the tenure whose post's rights are lent
	 * @param taker the tenure that may use them
	 * @param from the first day
	 * @param until the last day
	 * @param parts which rooms, or none for all that may be lent
	 * @param document the number of the written delegation
	 */
	public record Asked(UUID giver, UUID taker, LocalDate from, LocalDate until, List<String> parts, String document) {
	}

}
