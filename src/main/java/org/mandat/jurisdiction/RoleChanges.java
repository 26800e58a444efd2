package org.mandat.jurisdiction;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives roles to posts and takes them, within what the pack and the code allow. Refuses
 * combinations that must never be, the last role of a post and the last post that can
 * appoint; what opens accounts or confidential rooms, and whatever somebody asks for
 * their own post, waits for a second person who does not gain by it.
 */
@Service
public class RoleChanges {

	private final RoleRows rows;

	private final Posts posts;

	private final RoleLimits limits;

	private final LastAppointer last;

	private final Delegations delegations;

	private final Tenures tenures;

	private final SpaceDays days;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	RoleChanges(RoleRows rows, Posts posts, RoleLimits limits, LastAppointer last, Delegations delegations,
			Tenures tenures, SpaceDays days, AuditTrail audit, TransactionTemplate transactions) {
		this.rows = rows;
		this.posts = posts;
		this.limits = limits;
		this.last = last;
		this.delegations = delegations;
		this.tenures = tenures;
		this.days = days;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** The changes of a post's roles, what waits first, then the newest. */
	@Transactional(readOnly = true)
	public List<RoleChange> of(UUID post) {
		return this.rows.changes(Here.space(), post);
	}

	/** What waits for a second person in the whole space, the oldest first. */
	@Transactional(readOnly = true)
	public List<RoleChange> waiting() {
		return this.rows.waiting(Here.space());
	}

	/** The roles that could be given to a post as things stand. */
	@Transactional(readOnly = true)
	public List<String> toGive(PostView post) {
		return this.limits.toGive(post).stream().map(Role::packName).toList();
	}

	/** The role that the pack gives to such a post. */
	@Transactional(readOnly = true)
	public String ofPack(PostView post) {
		return this.limits.ofPack(post);
	}

	/** Asks for a change; done at once unless it needs a second person. */
	public Outcome<RoleChange> ask(Asked asked) {
		return acted(() -> {
			UUID space = Here.space();
			this.rows.lockSpace(space);
			List<UUID> chairs = asked.everyChair() ? this.rows.ofKind(space, asked.post()) : List.of(asked.post());
			RoleChange first = null;
			for (UUID chair : chairs) {
				Outcome<RoleChange> one = askOne(space, asked, chair);
				if (one instanceof Outcome.Refused<RoleChange>) {
					return one;
				}
				first = (first == null) ? ((Outcome.Done<RoleChange>) one).value() : first;
			}
			return (first == null) ? Outcome.refused("jurisdiction.role.refused.noPost") : Outcome.done(first);
		});
	}

	/** Confirms or refuses what somebody else asked. */
	public Outcome<RoleChange> settle(UUID post, UUID change, boolean confirmed, long version) {
		return acted(() -> {
			UUID space = Here.space();
			this.rows.lockSpace(space);
			Optional<RoleChange> found = of(post).stream()
				.filter((one) -> one.id().equals(change) && one.waits() && one.version() == version)
				.findFirst();
			if (found.isEmpty()) {
				return Outcome.refused("jurisdiction.role.refused.settledMeanwhile");
			}
			RoleChange asked = found.get();
			if (confirmed && person(asked.askedBy()).equals(person(Walls.current().tenure()))) {
				return Outcome.refused("jurisdiction.role.refused.secondPerson");
			}
			if (confirmed && "give".equals(asked.way()) && own(space, post)) {
				return Outcome.refused("jurisdiction.role.refused.ownPost");
			}
			if (confirmed) {
				Optional<Refusal> impossible = put(space, asked);
				if (impossible.isPresent()) {
					return new Outcome.Refused<>(impossible.get());
				}
			}
			this.rows.settle(space, asked, confirmed ? "done" : "refused", Walls.current().tenure(),
					this.days.here().now());
			this.audit.changed(confirmed ? act(asked) : "post.role-refused", "post", post, asked.role(), asked.id());
			return Outcome.done(asked);
		});
	}

	private Outcome<RoleChange> askOne(UUID space, Asked asked, UUID chair) {
		boolean second = RoleRules.needsSecond(asked.role(), asked.given()) || asked.given() && own(space, chair);
		RoleChange change = new RoleChange(Ids.next(), chair, asked.role().packName(), asked.given() ? "give" : "take",
				asked.reason(), asked.document(), Walls.current().tenure(), this.days.here().now(),
				second ? "asked" : "done", second ? null : this.days.here().now(), 0);
		if (of(chair).stream().anyMatch((other) -> other.waits() && other.role().equals(change.role()))) {
			return Outcome.refused("jurisdiction.role.refused.waitsAlready");
		}
		Optional<Refusal> impossible = second ? refusal(space, change) : put(space, change);
		if (impossible.isPresent()) {
			return new Outcome.Refused<>(impossible.get());
		}
		this.rows.insert(space, change, second ? null : Walls.current().tenure());
		this.audit.changed(second ? "post.role-asked" : act(change), "post", chair, change.role(), change.id());
		return Outcome.done(change);
	}

	private Optional<Refusal> put(UUID space, RoleChange change) {
		Optional<Refusal> impossible = refusal(space, change);
		if (impossible.isEmpty()) {
			Set<Role> after = after(this.rows.of(space, change.post()).orElseThrow(), change);
			PostView post = this.posts.find(change.post()).orElseThrow();
			this.rows.put(space, change.post(), RoleRules.first(after, Role.named(this.limits.ofPack(post))), after);
		}
		return impossible;
	}

	private Optional<Refusal> refusal(UUID space, RoleChange change) {
		Optional<PostView> post = this.posts.find(change.post());
		Optional<Set<Role>> before = this.rows.of(space, change.post());
		if (post.isEmpty() || before.isEmpty()) {
			return Optional.of(Refusal.of("jurisdiction.role.refused.noPost"));
		}
		Set<Role> after = after(before.get(), change);
		return this.limits.refuse(post.get(), Role.named(change.role()), "give".equals(change.way()))
			.or(() -> this.delegations.refuseRoles(change.post(), after))
			.or(() -> this.last.refuseRoles(space, change.post(), after, this.days.here().now()));
	}

	/** Nobody raises themselves: what would be given is given to who asks or confirms. */
	private boolean own(UUID space, UUID post) {
		return person(Walls.current().tenure())
			.filter((person) -> this.rows.has(space, person, post, this.days.here().now()))
			.isPresent();
	}

	private Optional<UUID> person(@Nullable UUID tenure) {
		return (tenure == null) ? Optional.empty() : this.tenures.find(tenure).map(Tenure::person);
	}

	private static Set<Role> after(Set<Role> before, RoleChange change) {
		Role role = Role.named(change.role());
		if ("give".equals(change.way())) {
			return RoleRules.with(before, role);
		}
		Set<Role> after = EnumSet.copyOf(before);
		after.remove(role);
		return after;
	}

	private static String act(RoleChange change) {
		return "give".equals(change.way()) ? "post.role-given" : "post.role-taken";
	}

	/** Nothing half done: what is refused at the third chair is undone at the first. */
	private Outcome<RoleChange> acted(Supplier<Outcome<RoleChange>> act) {
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			Outcome<RoleChange> outcome = act.get();
			if (outcome instanceof Outcome.Refused<RoleChange>) {
				status.setRollbackOnly();
			}
			return outcome;
		}));
	}

	/**
	 * What somebody asks for.
	 *
	 * @param post the post
	 * @param role the role
	 * @param given whether it is given, not taken
	 * @param everyChair whether every chair of the kind is meant
	 * @param reason why
	 * @param document the number of the decision
	 */
	public record Asked(UUID post, Role role, boolean given, boolean everyChair, String reason,
			@Nullable String document) {
	}

}
