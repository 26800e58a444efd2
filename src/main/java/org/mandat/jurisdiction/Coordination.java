package org.mandat.jurisdiction;

import java.sql.Timestamp;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.LastChange;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.PageCare;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's post answers for the pages of its space. */
@Service
class Coordination implements PageCare {

	private final JdbcClient sql;

	Coordination(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Care of(Actor actor, Language reader, Subject subject) {
		JdbcClient.StatementSpec asked = this.sql
			.sql("select x.name, x.lang, " + changed(subject)
					+ """
							 as changed
							  from jurisdiction.post p
							  join jurisdiction.post_text x on x.space_id = p.space_id and x.post_id = p.id
							 where p.space_id = :space and (p.role || p.further_roles) && array['coordinator', 'desk', 'hub'] and p.closed_on is null
							 order by p.sort, p.number, (x.lang = :lang) desc, x.lang limit 1
							""")
			.param("space", actor.space().id())
			.param("lang", reader.stored());
		asked = subject.kinds().isEmpty() ? asked : asked.param("kinds", subject.kinds().toArray(String[]::new));
		return ((subject.record() == null) ? asked : asked.param("record", subject.record()))
			.query((row, n) -> new Care(new Worded(row.getString(1), row.getString(2)), at(row.getTimestamp(3))))
			.optional()
			.orElse(null);
	}

	private static String changed(Subject subject) {
		if (subject.kinds().isEmpty()) {
			return "null::timestamptz";
		}
		return (subject.record() == null) ? LastChange.OF_KINDS : LastChange.OF_RECORD;
	}

	private static @Nullable Instant at(@Nullable Timestamp changed) {
		return (changed == null) ? null : changed.toInstant();
	}

}
