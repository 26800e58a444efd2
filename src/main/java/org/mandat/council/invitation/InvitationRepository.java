package org.mandat.council.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of invitations. Every statement names the reader's space. */
@Repository
class InvitationRepository {

	private static final String ROW = """
			select id, meeting_id, post_id, links, told_sequence, told_at, reminded_at, answer, answered_at, answered_by,
			       answers
			  from council.invitation where space_id = ?
			""";

	private final JdbcClient sql;

	InvitationRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The invitations to a meeting by their posts. */
	Map<UUID, Invited> of(UUID meeting) {
		Map<UUID, Invited> all = new LinkedHashMap<>();
		this.sql.sql(ROW + " and meeting_id = ? order by id")
			.params(space(), meeting)
			.query(InvitationRepository::row)
			.list()
			.forEach((one) -> all.put(one.post(), one));
		return all;
	}

	Optional<Invited> find(UUID invitation) {
		return this.sql.sql(ROW + " and id = ?")
			.params(space(), invitation)
			.query(InvitationRepository::row)
			.optional();
	}

	/** The same, held until the act ends. */
	Optional<Invited> hold(UUID invitation) {
		return this.sql.sql(ROW + " and id = ? for update")
			.params(space(), invitation)
			.query(InvitationRepository::row)
			.optional();
	}

	/** The invitation of a post, made if there is none, held until the act ends. */
	Invited of(UUID meeting, UUID post) {
		this.sql.sql("""
				insert into council.invitation (space_id, id, meeting_id, post_id) values (?, ?, ?, ?)
				on conflict (space_id, meeting_id, post_id) do nothing
				""").params(space(), Ids.next(), meeting, post).update();
		return this.sql.sql(ROW + " and meeting_id = ? and post_id = ? for update")
			.params(space(), meeting, post)
			.query(InvitationRepository::row)
			.single();
	}

	/** Notes what a post was told; what it answered for another day falls away. */
	void told(UUID invitation, int sequence, Instant at) {
		this.sql.sql("""
				update council.invitation set answer = null, answered_at = null, answered_by = null, reminded_at = null
				 where space_id = ? and id = ? and told_sequence < ?
				""").params(space(), invitation, sequence).update();
		this.sql.sql("update council.invitation set told_sequence = ?, told_at = ? where space_id = ? and id = ?")
			.params(sequence, Timestamp.from(at), space(), invitation)
			.update();
	}

	void reminded(UUID invitation, Instant at) {
		this.sql.sql("update council.invitation set reminded_at = ? where space_id = ? and id = ?")
			.params(Timestamp.from(at), space(), invitation)
			.update();
	}

	/** Links that were given out open nothing from now on. */
	void renew(UUID invitation) {
		this.sql.sql("update council.invitation set links = links + 1, answers = 0 where space_id = ? and id = ?")
			.params(space(), invitation)
			.update();
	}

	void answer(UUID invitation, @Nullable String answer, @Nullable String by, Instant at) {
		this.sql.sql("""
				update council.invitation set answer = ?, answered_by = ?, answered_at = ?, answers = answers + ?
				 where space_id = ? and id = ?
				""")
			.params(answer, by, (answer == null) ? null : Timestamp.from(at), "link".equals(by) ? 1 : 0, space(),
					invitation)
			.update();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("who is invited holds a post of a space");
		}
		return space;
	}

	private static Invited row(ResultSet row, int n) throws SQLException {
		return new Invited(row.getObject("id", UUID.class), row.getObject("meeting_id", UUID.class),
				row.getObject("post_id", UUID.class), row.getInt("links"),
				row.getObject("told_sequence", Integer.class), at(row, "told_at"), at(row, "reminded_at"),
				row.getString("answer"), at(row, "answered_at"), row.getString("answered_by"), row.getInt("answers"));
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at == null) ? null : at.toInstant();
	}

}
