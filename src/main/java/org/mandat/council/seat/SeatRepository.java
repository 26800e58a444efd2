package org.mandat.council.seat;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of seats. Every statement names the reader's space. */
@Repository
class SeatRepository {

	private static final String ROW = """
			select id, post_id, sector, substitute_id, place_key, votes, from_on, until_on, document, version
			  from council.seat where space_id = ?
			""";

	private final JdbcClient sql;

	SeatRepository(JdbcClient sql) {
		this.sql = sql;
	}

	List<Seat> all() {
		return this.sql.sql(ROW + " order by sector, from_on, id").param(space()).query((row, n) -> seat(row)).list();
	}

	Optional<Seat> find(UUID seat) {
		return this.sql.sql(ROW + " and id = ?").params(space(), seat).query((row, n) -> seat(row)).optional();
	}

	/** Holds the post, so that of two who give it a seat the second waits. */
	boolean hold(UUID post) {
		this.sql.sql("select pg_advisory_xact_lock(hashtextextended(?::text || ?::text, 6))")
			.params(space(), post)
			.query((row) -> {
			});
		return true;
	}

	void insert(Seat seat) {
		values(this.sql.sql("""
				insert into council.seat
				  (space_id, id, post_id, sector, substitute_id, place_key, votes, from_on, until_on, document)
				values (:space, :id, :post, :sector, :substitute, :place, :votes, :from, :until, :document)
				"""), seat).update();
	}

	boolean change(Seat seat) {
		return values(this.sql.sql("""
				update council.seat
				   set post_id = :post, sector = :sector, substitute_id = :substitute, place_key = :place,
				       votes = :votes, from_on = :from, until_on = :until, document = :document,
				       version = version + 1
				 where space_id = :space and id = :id and version = :version
				"""), seat).param("version", seat.version()).update() == 1;
	}

	private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Seat seat) {
		return statement.param("space", space())
			.param("id", seat.id())
			.param("post", seat.post())
			.param("sector", seat.sector())
			.param("substitute", seat.substitute(), Types.OTHER)
			.param("place", seat.place(), Types.VARCHAR)
			.param("votes", seat.votes())
			.param("from", seat.from())
			.param("until", seat.until(), Types.DATE)
			.param("document", seat.document(), Types.VARCHAR);
	}

	private static Seat seat(java.sql.ResultSet row) throws java.sql.SQLException {
		return new Seat(row.getObject("id", UUID.class), row.getObject("post_id", UUID.class), row.getString("sector"),
				row.getObject("substitute_id", UUID.class), row.getString("place_key"), row.getBoolean("votes"),
				row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
				row.getString("document"), row.getLong("version"));
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("seats are read and written within a space");
		}
		return space;
	}

}
