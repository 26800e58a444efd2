package org.mandat.jurisdiction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a space from being left with nobody who can appoint. Refuses to take such a
 * tenure away unless others with an account cover the thirty days after it; that they may
 * have a last day of their own is no hindrance, because terms have one.
 */
@Component
class LastAppointer {

	/** For so long after the end others must be there: time to appoint one more. */
	static final Duration AHEAD = Duration.ofDays(30);

	private final JdbcClient sql;

	private final Permissions permissions;

	private final ObjectProvider<Entrants> entrants;

	LastAppointer(JdbcClient sql, Permissions permissions, ObjectProvider<Entrants> entrants) {
		this.sql = sql;
		this.permissions = permissions;
		this.entrants = entrants;
	}

	/**
	 * Refuses that a tenure gives no access any more from this moment on. Whoever takes
	 * away another one in this space waits until the act is done, so that two
	 * administrators who end each other do not both succeed.
	 */
	Optional<Refusal> refuse(UUID space, Tenure tenure, Instant from, LocalDate lastDay) {
		if (tenure.end() != null && !from.isBefore(tenure.end())) {
			return Optional.empty();
		}
		lock(space);
		if (!appoints(space, tenure)) {
			return Optional.empty();
		}
		return covered(space, tenure.id(), null, from) ? Optional.empty()
				: Optional.of(Refusal.of("jurisdiction.tenure.refused.lastAppointer", lastDay));
	}

	/**
	 * Refuses roles of a post with which nobody could appoint any more, if the post could
	 * before. Rights that are lent never count: they end by themselves.
	 */
	Optional<Refusal> refuseRoles(UUID space, UUID post, Set<Role> after, Instant now) {
		lock(space);
		Set<String> appointing = Set.of(roles());
		boolean before = this.sql
			.sql("select (role || further_roles) && ?::text[] from jurisdiction.post where space_id = ? and id = ?")
			.params(roles(), space, post)
			.query(Boolean.class)
			.single();
		if (!before || after.stream().map(Role::packName).anyMatch(appointing::contains)) {
			return Optional.empty();
		}
		return covered(space, null, post, now) ? Optional.empty()
				: Optional.of(Refusal.of("jurisdiction.role.refused.lastAppointer"));
	}

	private void lock(UUID space) {
		this.sql.sql("select id from jurisdiction.space where id = ? for no key update")
			.param(space)
			.query(UUID.class)
			.single();
	}

	private boolean appoints(UUID space, Tenure tenure) {
		return persons().contains(tenure.person()) && this.sql.sql(
				"select (role || further_roles) && ?::text[] from jurisdiction.post where space_id = ? and id = ? and closed_on is null")
			.params(roles(), space, tenure.post())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	private boolean covered(UUID space, @Nullable UUID without, @Nullable UUID withoutPost, Instant from) {
		return this.sql.sql("""
				select coalesce(range_agg(t.during), '{}'::tstzmultirange) @> tstzrange(:from, :to)
				  from jurisdiction.tenure t
				  join jurisdiction.post p on p.space_id = t.space_id and p.id = t.post_id
				   and p.closed_on is null and (p.role || p.further_roles) && :roles::text[]
				 where t.space_id = :space and t.person_id = any(:persons)
				   and (:without::uuid is null or t.id <> :without) and (:post::uuid is null or p.id <> :post)
				""")
			.param("from", from.atOffset(ZoneOffset.UTC))
			.param("to", from.plus(AHEAD).atOffset(ZoneOffset.UTC))
			.param("roles", roles())
			.param("space", space)
			.param("without", without)
			.param("post", withoutPost)
			.param("persons", persons().toArray(new UUID[0]))
			.query(Boolean.class)
			.single();
	}

	private String[] roles() {
		return Arrays.stream(Role.values())
			.filter((role) -> this.permissions.of(role).contains(JurisdictionPermissions.APPOINT))
			.map(Role::packName)
			.toArray(String[]::new);
	}

	private Set<UUID> persons() {
		Entrants known = this.entrants.getIfAvailable();
		return (known == null) ? Set.of() : known.persons();
	}

}
