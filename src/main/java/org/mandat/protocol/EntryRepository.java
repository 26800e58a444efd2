package org.mandat.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the protocol book. Every statement names the reader's space. */
@Repository
class EntryRepository {

	private static final String ROW = """
			select e.id, e.label, e.number, e.subject, e.lang, e.paper, e.of_id, e.on_date, e.voided_at, e.reason, e.version,
			       (select count(*) from protocol.scan s where s.space_id = e.space_id and s.entry_id = e.id) as scans,
			       array(select x.lang || ' ' || x.subject from protocol.entry_text x
			              where x.space_id = e.space_id and x.entry_id = e.id order by x.lang) as others
			  from protocol.entry e where e.space_id = :space
			""";

	private final JdbcClient sql;

	EntryRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * Takes the year's row for this transaction and tells its last number: whoever else
	 * draws or types a number of this year waits until the entry stands or is given up.
	 */
	int hold(int year) {
		return this.sql.sql("""
				insert into protocol.book (space_id, year) values (:space, :year)
				on conflict (space_id, year) do update set last = book.last returning last
				""").param("space", space()).param("year", year).query(Integer.class).single();
	}

	void drawn(int year, int number) {
		this.sql.sql("update protocol.book set last = :number where space_id = :space and year = :year")
			.param("number", number)
			.param("space", space())
			.param("year", year)
			.update();
	}

	/** Whether numbers of the book's own form were typed for this year. */
	boolean typedLikeDrawn(int year) {
		return this.sql.sql(
				"select exists (select 1 from protocol.entry where space_id = :space and number is null and label ~ :form)")
			.param("space", space())
			.param("form", "^[0-9]+/" + year + "$")
			.query(Boolean.class)
			.single();
	}

	boolean hasLabel(String label) {
		return this.sql.sql("select exists (select 1 from protocol.entry where space_id = :space and label = :label)")
			.param("space", space())
			.param("label", label)
			.query(Boolean.class)
			.single();
	}

	void insert(UUID id, @Nullable Integer number, String label, Entering entering, LocalDate on) {
		this.sql
			.sql("""
					insert into protocol.entry (space_id, id, year, number, label, subject, lang, paper, of_id, on_date, folded,
					                            entered_by)
					values (:space, :id, :year, :number, :label, :subject, :lang, :paper, :of, :on, :folded, :by)
					""")
			.param("space", space())
			.param("id", id)
			.param("year", on.getYear())
			.param("number", number)
			.param("label", label)
			.param("subject", entering.subject().words())
			.param("lang", entering.subject().lang())
			.param("paper", entering.paper())
			.param("of", entering.of())
			.param("on", on)
			.param("folded", SearchIndex.fold(label + " " + entering.subject().words()))
			.param("by", Walls.current().tenure())
			.update();
	}

	boolean makeVoid(UUID entry, String reason, long version) {
		return this.sql.sql("""
				update protocol.entry set voided_at = now(), voided_by = :by, reason = :reason, version = version + 1
				 where space_id = :space and id = :entry and version = :version and voided_at is null
				""")
			.param("by", Walls.current().tenure())
			.param("reason", reason)
			.param("space", space())
			.param("entry", entry)
			.param("version", version)
			.update() == 1;
	}

	List<EntryRow> list(EntryFilter filter, int most) {
		String query = ROW + filter.where()
				+ ((filter.after() == null) ? ""
						: " and (e.year, e.id) < ((select a.year from protocol.entry a"
								+ " where a.space_id = :space and a.id = :after), :after)")
				+ " order by e.year desc, e.id desc limit :most";
		JdbcClient.StatementSpec statement = bind(this.sql.sql(query), filter).param("most", most);
		return ((filter.after() == null) ? statement : statement.param("after", filter.after()))
			.query(EntryRepository::row)
			.list();
	}

	/** Exact up to a thousand; one more means "more than". */
	int count(EntryFilter filter) {
		return bind(this.sql.sql("select count(*) from (select 1 from protocol.entry e where e.space_id = :space "
				+ filter.where() + " limit 1001) counted"), filter)
			.query(Integer.class)
			.single();
	}

	int countOf(int year) {
		return this.sql.sql("select count(*) from protocol.entry where space_id = ? and year = ?")
			.params(space(), year)
			.query(Integer.class)
			.single();
	}

	/**
	 * In the order in which they were entered; the index of the newest is read backwards.
	 */
	List<EntryRow> ofYear(int year, int after, int most) {
		return this.sql.sql(ROW + " and e.year = :year order by e.id limit :most offset :after")
			.param("space", space())
			.param("year", year)
			.param("most", most)
			.param("after", after)
			.query(EntryRepository::row)
			.list();
	}

	private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, EntryFilter filter) {
		JdbcClient.StatementSpec bound = statement.param("space", space());
		if (filter.year() != null) {
			bound = bound.param("year", filter.year());
		}
		return filter.words().isBlank() ? bound : bound.param("words", SearchIndex.fold(filter.words()));
	}

	List<Integer> years() {
		return this.sql.sql("select year from protocol.book where space_id = ? order by year desc")
			.param(space())
			.query(Integer.class)
			.list();
	}

	Optional<EntryRow> find(UUID entry) {
		return this.sql.sql(ROW + " and e.id = :entry")
			.param("space", space())
			.param("entry", entry)
			.query(EntryRepository::row)
			.optional();
	}

	/** The papers of a record that were not voided, the newest first. */
	List<EntryRow> ofRecord(UUID record) {
		return this.sql.sql(ROW + " and e.of_id = :record and e.voided_at is null order by e.id desc")
			.param("space", space())
			.param("record", record)
			.query(EntryRepository::row)
			.list();
	}

	/**
	 * Whatever was made of this kind of paper, of one record or of all, the newest first.
	 */
	List<EntryRow> ofPaper(String paper, @Nullable UUID record) {
		JdbcClient.StatementSpec statement = this.sql
			.sql(ROW + " and e.paper = :paper and e.of_id is not null"
					+ ((record == null) ? "" : " and e.of_id = :record") + " order by e.id desc")
			.param("space", space())
			.param("paper", paper);
		return ((record == null) ? statement : statement.param("record", record)).query(EntryRepository::row).list();
	}

	boolean insertScan(UUID id, UUID entry, byte[] digest, String mediaType, long bytes) {
		return this.sql.sql("""
				insert into protocol.scan (space_id, id, entry_id, digest, media_type, bytes, kept_by)
				values (?, ?, ?, ?, ?, ?, ?) on conflict (space_id, entry_id, digest) do nothing
				""").params(space(), id, entry, digest, mediaType, bytes, Walls.current().tenure()).update() == 1;
	}

	List<ScanRow> scans(UUID entry) {
		return this.sql
			.sql("select id, digest, media_type, bytes, kept_at from protocol.scan"
					+ " where space_id = ? and entry_id = ? order by id")
			.params(space(), entry)
			.query((row, n) -> new ScanRow(row.getObject(1, UUID.class), row.getBytes(2), row.getString(3),
					row.getLong(4), row.getObject(5, OffsetDateTime.class).toInstant()))
			.list();
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("a protocol book belongs to a space");
		}
		return space;
	}

	private static EntryRow row(ResultSet row, int n) throws SQLException {
		OffsetDateTime voided = row.getObject("voided_at", OffsetDateTime.class);
		Instant at = (voided == null) ? null : voided.toInstant();
		return new EntryRow(row.getObject("id", UUID.class), row.getString("label"), row.getObject("number") != null,
				new Worded(row.getString("subject"), row.getString("lang")), row.getString("paper"),
				row.getObject("of_id", UUID.class), row.getObject("on_date", LocalDate.class), at,
				row.getString("reason"), row.getInt("scans"), row.getLong("version"),
				others((String[]) row.getArray("others").getArray()));
	}

	/** Subjects in further languages, each behind its tag. */
	private static Map<String, String> others(String[] tagged) {
		Map<String, String> others = new LinkedHashMap<>();
		for (String one : tagged) {
			int space = one.indexOf(' ');
			others.put(one.substring(0, space), one.substring(space + 1));
		}
		return others;
	}

}
