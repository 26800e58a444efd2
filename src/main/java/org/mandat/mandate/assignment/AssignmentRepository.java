package org.mandat.mandate.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.mandate.Spoken;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of assignments. Every statement names the reader's space. */
@Repository
class AssignmentRepository {

	private static final String ROW = """
			select a.id, a.duty, a.part, a.post_id, coalesce(p.name, a.organisation) as who,
			       coalesce(p.lang, a.organisation_lang) as who_lang, a.document, a.since_on, a.ended_on, a.reason,
			       a.reason_lang, a.version
			  from mandate.assignment a
			  left join lateral (select name, lang from jurisdiction.post_text
			                      where space_id = a.space_id and post_id = a.post_id
			                      order by (lang = :lang) desc, lang limit 1) p on true
			 where a.space_id = :space
			""";

	/** The letters of the parts do not stand in the order of the alphabet. */
	private static final String BY_PART = " array_position(array['responsible', 'accountable', 'consulted', 'informed'], a.part)";

	private final JdbcClient sql;

	AssignmentRepository(JdbcClient sql) {
		this.sql = sql;
	}

	List<Assignment> open(Language language) {
		return assignments(
				this.sql.sql(ROW + " and a.state = 'open' order by a.duty," + BY_PART + ", a.since_on, a.id"),
				language);
	}

	List<Assignment> of(String duty, Language language) {
		return assignments(this.sql
			.sql(ROW + " and a.duty = :duty order by (a.state = 'open') desc, a.ended_on desc," + BY_PART
					+ ", a.since_on, a.id limit 200")
			.param("duty", duty), language);
	}

	Optional<Assignment> find(UUID assignment, Language language) {
		return assignments(this.sql.sql(ROW + " and a.id = :id").param("id", assignment), language).stream()
			.findFirst();
	}

	/** Whether it is kept now; what contradicts it may have come meanwhile. */
	boolean insert(UUID id, Assigning assigning) {
		Worded organisation = assigning.organisation();
		return this.sql.sql("""
				insert into mandate.assignment (space_id, id, duty, part, post_id, organisation, organisation_lang,
				  document, since_on, noted_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
				""")
			.params(Arrays.asList(Spoken.here(), id, assigning.duty(), assigning.part().key(), assigning.post(),
					(organisation == null) ? null : organisation.words(),
					(organisation == null) ? null : organisation.lang(), assigning.document(), assigning.since(),
					Walls.current().tenure()))
			.update() == 1;
	}

	/** Ends it; not if somebody did so meanwhile. */
	boolean end(UUID id, LocalDate on, Worded reason, long version) {
		return this.sql.sql("""
				update mandate.assignment
				   set state = 'ended', ended_on = ?, reason = ?, reason_lang = ?, ended_by = ?, ended_at = now(),
				       version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'open'
				""")
			.params(Arrays.asList(on, reason.words(), reason.lang(), Walls.current().tenure(), Spoken.here(), id,
					version))
			.update() == 1;
	}

	private static List<Assignment> assignments(JdbcClient.StatementSpec statement, Language language) {
		return statement.param("space", Spoken.here())
			.param("lang", language.stored())
			.query((row, n) -> assignment(row))
			.list();
	}

	private static Assignment assignment(ResultSet row) throws SQLException {
		String reason = row.getString("reason");
		return new Assignment(row.getObject("id", UUID.class), row.getString("duty"),
				Part.of(row.getString("part")).orElseThrow(), row.getObject("post_id", UUID.class),
				new Worded(row.getString("who"), row.getString("who_lang")), row.getString("document"),
				row.getObject("since_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
				(reason == null) ? null : new Worded(reason, row.getString("reason_lang")), row.getLong("version"));
	}

}
