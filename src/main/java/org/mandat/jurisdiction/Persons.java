package org.mandat.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;

import org.mandat.platform.text.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons whom the reader's space knows, because they hold or held a post. */
@Service
public class Persons {

	/** The longest name. */
	private static final int LONGEST = 200;

	/** What stands instead of a name that was erased. */
	static final String ERASED = "—";

	private static final String PERSONS = "select id, name, phone, email, erased_at, version from jurisdiction.person ";

	private final JdbcClient sql;

	private final AuditTrail audit;

	Persons(JdbcClient sql, AuditTrail audit) {
		this.sql = sql;
		this.audit = audit;
	}

	/** Those who were not erased, by name. */
	@Transactional(readOnly = true)
	public List<Person> all() {
		return this.sql.sql(PERSONS + "where space_id = ? and erased_at is null order by name collate \"sq-x-icu\", id")
			.param(Here.space())
			.query((row, n) -> person(row))
			.list();
	}

	/** The person of this identifier in the reader's space. */
	@Transactional(readOnly = true)
	public Optional<Person> find(UUID person) {
		return this.sql.sql(PERSONS + "where space_id = ? and id = ?")
			.params(Here.space(), person)
			.query((row, n) -> person(row))
			.optional();
	}

	/** The person who holds or held a tenure. */
	@Transactional(readOnly = true)
	public Optional<Person> ofTenure(UUID tenure) {
		return this.sql
			.sql(PERSONS + "where space_id = :space and id = (select person_id from jurisdiction.tenure"
					+ " where space_id = :space and id = :tenure)")
			.param("space", Here.space())
			.param("tenure", tenure)
			.query((row, n) -> person(row))
			.optional();
	}

	/**
	 * Keeps others from appointing or erasing this person until the act is done, so that
	 * nobody is erased who was counted on meanwhile.
	 * @return whether the person is there and was not erased
	 */
	@Transactional
	public boolean lock(UUID person) {
		return this.sql
			.sql("select 1 from jurisdiction.person where space_id = ? and id = ? and erased_at is null"
					+ " for no key update")
			.params(Here.space(), person)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** Notes a person; the name is not empty. */
	@Transactional
	public UUID create(String name, @Nullable String phone, @Nullable String email) {
		UUID id = Ids.next();
		this.sql.sql("insert into jurisdiction.person (space_id, id, name, phone, email) values (?, ?, ?, ?, ?)")
			.params(Here.space(), id, name.strip(), blankToNull(phone), blankToNull(email))
			.update();
		this.audit.created("person.noted", "person", id, new Person(id, name.strip(), phone, email, false, 0));
		return id;
	}

	/**
	 * Corrects the name of a person. Papers that were printed and scans keep the name
	 * that stood on them; the audit keeps that it was corrected and by whom, not what it
	 * was.
	 * @return the person; refused without a name, for who was erased, and if somebody
	 * else corrected it meanwhile
	 */
	@Transactional
	public Outcome<UUID> rename(UUID person, String name, long version) {
		if (name.isBlank() || name.strip().length() > LONGEST) {
			return Outcome.refused("jurisdiction.person.name", LONGEST);
		}
		Person before = find(person).filter((known) -> !known.erased()).orElse(null);
		if (before == null || before.version() != version) {
			return Outcome.refused("jurisdiction.person.changed");
		}
		int changed = this.sql
			.sql("update jurisdiction.person set name = ?, version = version + 1"
					+ " where space_id = ? and id = ? and version = ?")
			.params(name.strip(), Here.space(), person, version)
			.update();
		if (changed == 0) {
			return Outcome.refused("jurisdiction.person.changed");
		}
		this.audit.changed("person.renamed", "person", person, before, find(person).orElseThrow());
		return Outcome.done(person);
	}

	static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private static Person person(ResultSet row) throws SQLException {
		return new Person(row.getObject("id", UUID.class), row.getString("name"), row.getString("phone"),
				row.getString("email"), row.getObject("erased_at") != null, row.getLong("version"));
	}

}
