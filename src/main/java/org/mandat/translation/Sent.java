package org.mandat.translation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mandat.platform.data.Reading;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is at a translator and not yet back. */
@Repository
class Sent {

	private final JdbcClient sql;

	Sent(JdbcClient sql) {
		this.sql = sql;
	}

	/** The records of each kind that are being translated, by language. */
	@Transactional(readOnly = true)
	public Map<String, Map<String, Set<UUID>>> open() {
		return Reading.once(new Asked(space()), this::read);
	}

	private Map<String, Map<String, Set<UUID>>> read() {
		Map<String, Map<String, Set<UUID>>> open = new HashMap<>();
		this.sql.sql("""
				select distinct l.kind, l.record_id, b.lang from translation.line l
				  join translation.batch b on b.space_id = l.space_id and b.id = l.batch_id
				 where l.space_id = ? and b.state = 'out' and l.taken is null
				""").param(space()).query((row) -> {
			open.computeIfAbsent(row.getString(1), (any) -> new HashMap<>())
				.computeIfAbsent(row.getString(3), (any) -> new HashSet<>())
				.add(row.getObject(2, UUID.class));
		});
		return open;
	}

	static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("translations belong to a space");
		}
		return space;
	}

	private record Asked(UUID space) {
	}

}
