package org.mandat.jurisdiction;

import java.util.UUID;

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

	private final LastChange changes;

	Coordination(JdbcClient sql, LastChange changes) {
		this.sql = sql;
		this.changes = changes;
	}

	@Override
	@Transactional(readOnly = true)
	public @Nullable Care of(Actor actor, Language reader, Subject subject) {
		UUID space = actor.space().id();
		return this.sql
			.sql("""
					select x.name, x.lang from jurisdiction.post p
					  join jurisdiction.post_text x on x.space_id = p.space_id and x.post_id = p.id
					 where p.space_id = ? and (p.role || p.further_roles) && array['coordinator', 'desk', 'hub'] and p.closed_on is null
					 order by p.sort, p.number, (x.lang = ?) desc, x.lang limit 1
					""")
			.params(space, reader.stored())
			.query((row, n) -> new Worded(row.getString(1), row.getString(2)))
			.optional()
			.map((post) -> new Care(post,
					subject.kinds().isEmpty() ? null
							: this.changes.of(space, subject.kinds(), subject.record()).orElse(null)))
			.orElse(null);
	}

}
