package org.mandat.council.minutes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.minutes.MinutesLife.Version;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the life of minutes. Every statement names the reader's space. */
@Repository
class MinutesRepository {

	private final JdbcClient sql;

	MinutesRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** Open, circulated, corrected or approved. */
	String state(UUID meeting) {
		return this.sql.sql("select minutes from council.meeting where space_id = ? and id = ?")
			.params(space(), meeting)
			.query(String.class)
			.single();
	}

	List<Version> versions(UUID meeting) {
		return this.sql
			.sql("select id, number, label, made_at, fingerprint from council.minutes"
					+ " where space_id = ? and meeting_id = ? order by number desc")
			.params(space(), meeting)
			.query((row, n) -> new Version(row.getObject("id", UUID.class), row.getInt("number"),
					row.getString("label"), row.getTimestamp("made_at").toInstant(), row.getString("fingerprint")))
			.list();
	}

	/** Meeting and digest of what was circulated. */
	Optional<Kept> kept(UUID version) {
		return this.sql.sql("select meeting_id, number, digest from council.minutes where space_id = ? and id = ?")
			.params(space(), version)
			.query((row, n) -> new Kept(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)))
			.optional();
	}

	void keep(UUID id, UUID meeting, int number, Printed printed) {
		this.sql
			.sql("""
					insert into council.minutes (space_id, id, meeting_id, number, label, entry_id, digest, bytes, fingerprint, post_id)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(space(), id, meeting, number, printed.label(), printed.entry(), printed.digest(), printed.bytes(),
					printed.fingerprint(), Walls.current().post())
			.update();
	}

	void stand(UUID meeting, String minutes) {
		this.sql.sql("update council.meeting set minutes = ? where space_id = ? and id = ?")
			.params(minutes, space(), meeting)
			.update();
	}

	void begin(UUID meeting) {
		this.sql
			.sql("update council.meeting set began_at = coalesce(began_at, now()), ended_at = null"
					+ " where space_id = ? and id = ?")
			.params(space(), meeting)
			.update();
	}

	UUID reopen(UUID meeting, String reason) {
		UUID id = Ids.next();
		this.sql.sql("insert into council.reopening (space_id, id, meeting_id, post_id, reason) values (?, ?, ?, ?, ?)")
			.params(space(), id, meeting, Walls.current().post(), reason)
			.update();
		this.sql.sql("update council.meeting set ended_at = null, minutes = 'open' where space_id = ? and id = ?")
			.params(space(), meeting)
			.update();
		return id;
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("minutes are kept within a space");
		}
		return space;
	}

	/** Where a version lies. */
	record Kept(UUID meeting, int number, byte[] digest) {
	}

	/** Minutes that were printed: their number in the protocol book, and the file. */
	record Printed(@Nullable String label, @Nullable UUID entry, byte[] digest, long bytes, String fingerprint) {
	}

}
