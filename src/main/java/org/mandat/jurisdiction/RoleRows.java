package org.mandat.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on roles of posts; each names its space beside the wall. */
@Repository
class RoleRows {

	private static final String CHANGES = """
			select id, post_id, role, way, reason, document, asked_by, asked_at, state, settled_at, version
			  from jurisdiction.role_change where space_id = ?
			""";

	private final JdbcClient sql;

	RoleRows(JdbcClient sql) {
		this.sql = sql;
	}

	/** Whoever changes who may do what in a space waits until the other has done so. */
	void lockSpace(UUID space) {
		this.sql.sql("select id from jurisdiction.space where id = ? for no key update")
			.param(space)
			.query(UUID.class)
			.single();
	}

	/** The roles of a post that is open; nothing if there is none. */
	Optional<Set<Role>> of(UUID space, UUID post) {
		return this.sql.sql(
				"select role || further_roles from jurisdiction.post where space_id = ? and id = ? and closed_on is null")
			.params(space, post)
			.query((row, n) -> roles((String[]) row.getArray(1).getArray()))
			.optional();
	}

	/** The open posts of the same kind, this one first. */
	List<UUID> ofKind(UUID space, UUID post) {
		return this.sql.sql("""
				select p.id from jurisdiction.post p
				  join jurisdiction.post one on one.space_id = p.space_id and one.kind = p.kind and one.id = :post
				 where p.space_id = :space and p.closed_on is null
				 order by p.id <> :post, p.number
				""").param("space", space).param("post", post).query(UUID.class).list();
	}

	/** The roles of all posts that a person holds now or will. */
	Set<Role> ofPerson(UUID space, UUID person, Instant now) {
		Set<Role> all = EnumSet.noneOf(Role.class);
		this.sql.sql("""
				select p.role || p.further_roles from jurisdiction.tenure t
				  join jurisdiction.post p on p.space_id = t.space_id and p.id = t.post_id
				 where t.space_id = ? and t.person_id = ? and (upper_inf(t.during) or upper(t.during) > ?)
				""")
			.params(space, person, Timestamp.from(now))
			.query((row, n) -> roles((String[]) row.getArray(1).getArray()))
			.list()
			.forEach(all::addAll);
		return all;
	}

	/**
	 * Whether a person has the rights of a post, now or later, as its holder or by
	 * delegation.
	 */
	boolean has(UUID space, UUID person, UUID post, Instant now) {
		return this.sql.sql("""
				select exists (
				  select from jurisdiction.tenure t
				   where t.space_id = :space and t.person_id = :person
				     and (upper_inf(t.during) or upper(t.during) > :now)
				     and (t.post_id = :post
				          or exists (select from jurisdiction.delegation d
				                       join jurisdiction.tenure g on g.space_id = d.space_id and g.id = d.giver
				                      where d.space_id = :space and d.taker = t.id and g.post_id = :post
				                        and upper(d.during) > :now)))
				""")
			.param("space", space)
			.param("person", person)
			.param("post", post)
			.param("now", Timestamp.from(now))
			.query(Boolean.class)
			.single();
	}

	void put(UUID space, UUID post, Role first, Set<Role> all) {
		this.sql.sql(
				"update jurisdiction.post set role = ?, further_roles = ?, version = version + 1 where space_id = ? and id = ?")
			.params(first.packName(),
					all.stream().filter((role) -> role != first).map(Role::packName).toArray(String[]::new), space,
					post)
			.update();
	}

	void insert(UUID space, RoleChange change, @Nullable UUID settledBy) {
		this.sql.sql("""
				insert into jurisdiction.role_change (space_id, id, post_id, role, way, reason, document, asked_by,
				                                      asked_at, state, settled_by, settled_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(Arrays.asList(space, change.id(), change.post(), change.role(), change.way(), change.reason(),
					change.document(), change.askedBy(), Timestamp.from(change.askedAt()), change.state(), settledBy,
					(change.settledAt() == null) ? null : Timestamp.from(change.settledAt())))
			.update();
	}

	boolean settle(UUID space, RoleChange change, String state, @Nullable UUID by, Instant at) {
		return this.sql.sql("""
				update jurisdiction.role_change
				   set state = ?, settled_by = ?, settled_at = ?, version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'asked'
				""")
			.params(Arrays.asList(state, by, Timestamp.from(at), space, change.id(), change.version()))
			.update() == 1;
	}

	List<RoleChange> changes(UUID space, UUID post) {
		return this.sql.sql(CHANGES + " and post_id = ? order by (state = 'asked') desc, asked_at desc, id desc")
			.params(space, post)
			.query((row, n) -> change(row))
			.list();
	}

	/** What waits for a second person in the whole space, the oldest first. */
	List<RoleChange> waiting(UUID space) {
		return this.sql.sql(CHANGES + " and state = 'asked' order by asked_at, id")
			.param(space)
			.query((row, n) -> change(row))
			.list();
	}

	private static RoleChange change(ResultSet row) throws SQLException {
		Timestamp settled = row.getTimestamp("settled_at");
		return new RoleChange(row.getObject("id", UUID.class), row.getObject("post_id", UUID.class),
				row.getString("role"), row.getString("way"), row.getString("reason"), row.getString("document"),
				row.getObject("asked_by", UUID.class), row.getTimestamp("asked_at").toInstant(), row.getString("state"),
				(settled == null) ? null : settled.toInstant(), row.getLong("version"));
	}

	private static Set<Role> roles(String[] names) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Arrays.stream(names).map(Role::named).forEach(roles::add);
		return roles;
	}

}
