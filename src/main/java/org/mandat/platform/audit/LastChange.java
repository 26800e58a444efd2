package org.mandat.platform.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When something of a space last changed, as the audit trail knows it. Identifiers of its
 * rows grow with time, so the newest is found by its index.
 */
@Component
public class LastChange {

	private static final String OF_KIND = """
			select max(e.at) from unnest(?::text[]) k
			  cross join lateral (select at from platform.audit_entry
			                       where space_id = ? and kind = k order by id desc limit 1) e
			""";

	private static final String OF_RECORD = """
			select at from platform.audit_entry
			 where space_id = ? and kind = any(?::text[]) and record_id = ? order by id desc limit 1
			""";

	private final JdbcClient sql;

	LastChange(JdbcClient sql) {
		this.sql = sql;
	}

	/** Of this record, or of everything of these kinds in the space. */
	public Optional<Instant> of(UUID space, List<String> kinds, @Nullable UUID record) {
		String[] named = kinds.toArray(String[]::new);
		JdbcClient.StatementSpec asked = (record == null) ? this.sql.sql(OF_KIND).params(named, space)
				: this.sql.sql(OF_RECORD).params(space, named, record);
		return asked.query(Timestamp.class).optional().map(Timestamp::toInstant);
	}

}
