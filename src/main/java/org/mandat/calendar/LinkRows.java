package org.mandat.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the links. Every statement names the reader's space. */
@Repository
class LinkRows {

	private static final String ROW = "select id, person_id, lang, titles, made_at, asked_on from calendar.link";

	private final JdbcClient sql;

	LinkRows(JdbcClient sql) {
		this.sql = sql;
	}

	Optional<Link> of(UUID person) {
		return this.sql.sql(ROW + " where space_id = ? and person_id = ?")
			.params(space(), person)
			.query((row, n) -> row(row))
			.optional();
	}

	Optional<Link> by(byte[] digest) {
		return this.sql.sql(ROW + " where space_id = ? and token_hash = ?")
			.params(space(), digest)
			.query((row, n) -> row(row))
			.optional();
	}

	void insert(UUID id, UUID person, byte[] digest, String lang, boolean titles) {
		this.sql
			.sql("insert into calendar.link (space_id, id, person_id, token_hash, lang, titles)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(space(), id, person, digest, lang, titles)
			.update();
	}

	boolean delete(UUID person) {
		return this.sql.sql("delete from calendar.link where space_id = ? and person_id = ?")
			.params(space(), person)
			.update() > 0;
	}

	/** Once a day, so that a reading is hardly ever a writing. */
	void asked(UUID link, LocalDate today) {
		this.sql
			.sql("update calendar.link set asked_on = ? where space_id = ? and id = ? and asked_on is distinct from ?")
			.params(today, space(), link, today)
			.update();
	}

	private static UUID space() {
		return Objects.requireNonNull(Walls.current().space(), "a calendar link belongs to a space");
	}

	private static Link row(ResultSet row) throws SQLException {
		return new Link(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("lang"),
				row.getBoolean("titles"), row.getTimestamp("made_at").toInstant(),
				row.getObject("asked_on", LocalDate.class));
	}

}
