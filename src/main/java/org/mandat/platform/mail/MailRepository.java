package org.mandat.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the mails. Every statement names the reader's space. */
@Repository
class MailRepository {

	private static final String BETWEEN = "\u001e";

	private static final String ROW = """
			select id, person_id, tenure_id, address, language, subject, text, facts, path, secret, optional, bundles,
			       made_at, due_at, state, letter, claimed_at, tries, settled_at, problem, answer
			  from platform.mail
			 where space_id = :space
			""";

	private final JdbcClient sql;

	MailRepository(JdbcClient sql) {
		this.sql = sql;
	}

	void insert(MailRow mail, Mail.@Nullable About about) {
		this.sql.sql("""
				insert into platform.mail (space_id, id, person_id, tenure_id, address, language, subject, text, facts,
				  path, secret, optional, bundles, module, record_id, made_at, due_at, state)
				values (:space, :id, :person, :tenure, :address, :language, :subject, :text, :facts,
				  :path, :secret, :optional, :bundles, :module, :record, :made, :due, 'waiting')
				""")
			.param("space", space())
			.param("id", mail.id())
			.param("person", mail.person())
			.param("tenure", mail.tenure())
			.param("address", mail.address())
			.param("language", mail.language())
			.param("subject", mail.subject())
			.param("text", mail.text())
			.param("facts", mail.facts().stream().map(Fact::stored).collect(Collectors.joining(BETWEEN)))
			.param("path", mail.path())
			.param("secret", mail.secret())
			.param("optional", mail.optional())
			.param("bundles", mail.bundles())
			.param("module", (about == null) ? null : about.module())
			.param("record", (about == null) ? null : about.record())
			.param("made", Timestamp.from(mail.madeAt()))
			.param("due", Timestamp.from(mail.dueAt()))
			.update();
	}

	void attach(UUID mail, int n, Attachment file) {
		this.sql
			.sql("insert into platform.mail_file (space_id, mail_id, n, file_name, media_type, data)"
					+ " values (?, ?, ?, ?, ?, ?)")
			.params(space(), mail, n, file.fileName(), file.mediaType(), file.data())
			.update();
	}

	List<Attachment> files(UUID mail) {
		return this.sql
			.sql("select file_name, media_type, data from platform.mail_file"
					+ " where space_id = ? and mail_id = ? order by n")
			.params(space(), mail)
			.query((row, n) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
			.list();
	}

	Optional<MailRow> find(UUID mail) {
		return this.sql.sql(ROW + " and id = :id")
			.param("space", space())
			.param("id", mail)
			.query(MailRepository::row)
			.optional();
	}

	/** The newest, those first with which something can still be done. */
	List<MailRow> list(int most) {
		return this.sql.sql(ROW
				+ " order by state in ('waiting', 'sending', 'to-copy', 'failed') desc, made_at desc, id limit :most")
			.param("space", space())
			.param("most", most)
			.query(MailRepository::row)
			.list();
	}

	List<MailRow> about(String module, UUID record) {
		return this.sql.sql(ROW + " and module = :module and record_id = :record order by made_at, id")
			.param("space", space())
			.param("module", module)
			.param("record", record)
			.query(MailRepository::row)
			.list();
	}

	/** What waits for the same person and may go in one letter, the oldest first. */
	List<MailRow> beside(UUID person) {
		return this.sql.sql(ROW + " and person_id = :person and bundles and state = 'waiting' order by made_at, id")
			.param("space", space())
			.param("person", person)
			.query(MailRepository::row)
			.list();
	}

	/** What left in one letter and has had no answer. */
	List<MailRow> underWay(UUID letter) {
		return this.sql.sql(ROW + " and letter = :letter and state = 'sending' order by made_at, id")
			.param("space", space())
			.param("letter", letter)
			.query(MailRepository::row)
			.list();
	}

	/**
	 * Takes a mail up for a letter, unless somebody else did or took it back meanwhile.
	 */
	boolean claim(MailRow mail, UUID letter, Instant now) {
		return this.sql.sql("""
				update platform.mail set state = 'sending', letter = :letter, claimed_at = :now
				 where space_id = :space and id = :id and state = :state and claimed_at is not distinct from :before
				""")
			.param("space", space())
			.param("id", mail.id())
			.param("letter", letter)
			.param("now", Timestamp.from(now))
			.param("state", mail.state())
			.param("before", at(mail.claimedAt()))
			.update() == 1;
	}

	/** Puts a mail into another state, if it is in one of these. */
	boolean move(UUID mail, List<String> from, Change to) {
		return this.sql
			.sql("""
					update platform.mail
					   set state = :state, due_at = coalesce(:due, due_at), settled_at = :settled,
					       problem = :problem, answer = :answer,
					       secret = case when :state in ('sent', 'handed-over', 'taken-back', 'dropped') then null else secret end
					 where space_id = :space and id = :id and state in (:from)
					""")
			.param("space", space())
			.param("id", mail)
			.param("state", to.state())
			.param("due", at(to.dueAt()), java.sql.Types.TIMESTAMP)
			.param("settled", at(to.settledAt()), java.sql.Types.TIMESTAMP)
			.param("problem", to.problem())
			.param("answer", to.answer())
			.param("from", from)
			.update() == 1;
	}

	void tried(UUID mail, int tries) {
		this.sql.sql("update platform.mail set tries = ? where space_id = ? and id = ?")
			.params(tries, space(), mail)
			.update();
	}

	/** Takes a mail out, if it was settled before. */
	void remove(UUID mail, Instant before) {
		this.sql.sql("delete from platform.mail where space_id = ? and id = ? and settled_at <= ?")
			.params(space(), mail, Timestamp.from(before))
			.update();
	}

	void removeOf(UUID person) {
		this.sql.sql("delete from platform.mail where space_id = ? and person_id = ?").params(space(), person).update();
	}

	List<MailRow> of(UUID person) {
		return this.sql.sql(ROW + " and person_id = :person order by made_at, id")
			.param("space", space())
			.param("person", person)
			.query(MailRepository::row)
			.list();
	}

	void counts(Map<String, Integer> counts) {
		this.sql.sql("select state, count(*)::int from platform.mail where space_id = ? group by state")
			.param(space())
			.query((row) -> {
				counts.put(row.getString(1), row.getInt(2));
			});
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("a mail goes out in the name of a space");
		}
		return space;
	}

	private static MailRow row(ResultSet row, int n) throws SQLException {
		String facts = row.getString("facts");
		return new MailRow(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
				row.getObject("tenure_id", UUID.class), row.getString("address"), row.getString("language"),
				row.getString("subject"), row.getString("text"),
				facts.isEmpty() ? List.of() : Arrays.stream(facts.split(BETWEEN)).map(Fact::of).toList(),
				row.getString("path"), row.getBytes("secret"), row.getBoolean("optional"), row.getBoolean("bundles"),
				row.getTimestamp("made_at").toInstant(), row.getTimestamp("due_at").toInstant(), row.getString("state"),
				row.getObject("letter", UUID.class), instant(row, "claimed_at"), row.getInt("tries"),
				instant(row, "settled_at"), row.getString("problem"), row.getString("answer"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at == null) ? null : at.toInstant();
	}

	private static @Nullable Timestamp at(@Nullable Instant at) {
		return (at == null) ? null : Timestamp.from(at);
	}

	/** What a mail becomes. */
	record Change(String state, @Nullable Instant dueAt, @Nullable Instant settledAt, @Nullable String problem,
			@Nullable String answer) {
	}

}
