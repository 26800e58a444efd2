package org.mandat.translation.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of batches. Every statement names the reader's space. */
@Repository
class BatchRepository {

	private static final String ROW = """
			select b.id, b.code, b.source, b.lang, b.to_whom, b.sent_on, b.due_on, b.state, b.stray, b.version,
			       count(l.n) as lines, count(l.n) filter (where l.returned <> '') as returned,
			       count(l.n) filter (where l.taken = 'taken') as taken
			  from translation.batch b
			  left join translation.line l on l.space_id = b.space_id and l.batch_id = b.id
			 where b.space_id = :space
			""";

	private static final String GROUPED = " group by b.space_id, b.id";

	private final JdbcClient sql;

	BatchRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The newest batches, those that are out first. */
	List<BatchRow> list(int most) {
		return this.sql.sql(ROW + GROUPED + " order by (b.state = 'out') desc, b.id desc limit :most")
			.param("space", space())
			.param("most", most)
			.query(BatchRepository::row)
			.list();
	}

	Optional<BatchRow> find(UUID batch) {
		return this.sql.sql(ROW + " and b.id = :batch" + GROUPED)
			.param("space", space())
			.param("batch", batch)
			.query(BatchRepository::row)
			.optional();
	}

	void insert(UUID id, String code, BatchForm form, LocalDate on) {
		this.sql.sql("""
				insert into translation.batch (space_id, id, code, source, lang, to_whom, sent_on, due_on, sent_by)
				values (:space, :id, :code, :source, :lang, :to, :on, :due, :by)
				""")
			.param("space", space())
			.param("id", id)
			.param("code", code)
			.param("source", form.source())
			.param("lang", form.lang())
			.param("to", form.toWhom().strip())
			.param("on", on)
			.param("due", form.due())
			.param("by", Walls.current().tenure())
			.update();
	}

	void insert(UUID batch, BatchLine line) {
		this.sql.sql("""
				insert into translation.line
				  (space_id, batch_id, n, kind, record_id, field, gives, seen, words, older, former)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(space(), batch, line.n(), line.kind(), line.record(), line.field(), line.gives(), line.seen(),
					line.words(), line.older(), line.former())
			.update();
	}

	List<BatchLine> lines(UUID batch) {
		return this.sql.sql("""
				select n, kind, record_id as record, field, gives, seen, words, older, former, returned, taken
				  from translation.line where space_id = ? and batch_id = ? order by n
				""").params(space(), batch).query(BatchLine.class).list();
	}

	/** Keeps what came back for a line that is still open. */
	boolean keep(UUID batch, int n, String returned) {
		return this.sql.sql("""
				update translation.line set returned = ?
				 where space_id = ? and batch_id = ? and n = ? and taken is null
				""").params(returned, space(), batch, n).update() == 1;
	}

	void decide(UUID batch, int n, String taken) {
		this.sql.sql("update translation.line set taken = ? where space_id = ? and batch_id = ? and n = ?")
			.params(taken, space(), batch, n)
			.update();
	}

	/** Notes that a file came back; false if the batch was closed meanwhile. */
	boolean stray(UUID batch, List<String> stray) {
		return this.sql.sql("""
				update translation.batch set stray = ?, version = version + 1
				 where space_id = ? and id = ? and state = 'out'
				""").params(stray.toArray(String[]::new), space(), batch).update() == 1;
	}

	/**
	 * Takes the batch for this act; false if somebody else did something with it since.
	 */
	boolean turn(UUID batch, long version) {
		return this.sql.sql("""
				update translation.batch set version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'out'
				""").params(space(), batch, version).update() == 1;
	}

	void close(UUID batch) {
		this.sql.sql("update translation.batch set state = 'closed', closed_at = now() where space_id = ? and id = ?")
			.params(space(), batch)
			.update();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("a batch belongs to a space");
		}
		return space;
	}

	private static BatchRow row(ResultSet row, int n) throws SQLException {
		return new BatchRow(row.getObject("id", UUID.class), row.getString("code"), row.getString("source"),
				row.getString("lang"), row.getString("to_whom"), row.getObject("sent_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class), "out".equals(row.getString("state")),
				Arrays.asList((String[]) row.getArray("stray").getArray()), row.getInt("lines"), row.getInt("returned"),
				row.getInt("taken"), row.getLong("version"));
	}

}
