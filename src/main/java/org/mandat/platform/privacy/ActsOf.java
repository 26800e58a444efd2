package org.mandat.platform.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.data.Walls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done under certain tenures in the reader's space: by number and days where the
 * modules keep it, and act by act as the audit trail has it.
 */
@Service
public class ActsOf {

	private static final String COUNTED = """
			select count(*), min(%3$s)::date, max(%3$s)::date from %1$s
			 where space_id = ? and %2$s = any(?)
			""";

	private static final String AUDITED = """
			select at, act, kind, record_id from platform.audit_entry
			 where space_id = ? and tenure_id = any(?) order by id
			""";

	private static final String ON_RECORD = """
			select at, act, kind, record_id from platform.audit_entry
			 where space_id = ? and kind = ? and record_id = ? order by id
			""";

	private final JdbcClient sql;

	private final List<Actors> modules;

	ActsOf(JdbcClient sql, ObjectProvider<Actors> modules) {
		this.sql = sql;
		this.modules = modules.orderedStream().toList();
	}

	/** All columns of all modules. */
	public List<Actors.Column> columns() {
		return this.modules.stream().flatMap((module) -> module.columns().stream()).toList();
	}

	/** How often what was done, where it was done at all. */
	@Transactional(readOnly = true)
	public List<Counted> counted(List<UUID> tenures) {
		return columns().stream().map((column) -> counted(column, tenures)).filter((one) -> one.times() > 0).toList();
	}

	/** Each act in the order of time. */
	@Transactional(readOnly = true)
	public List<Map<String, Object>> audited(List<UUID> tenures) {
		return this.sql.sql(AUDITED).params(space(), ids(tenures)).query((row, n) -> act(row)).list();
	}

	/** Each act on a record, whoever did it. */
	@Transactional(readOnly = true)
	public List<Map<String, Object>> onRecord(String kind, UUID record) {
		return this.sql.sql(ON_RECORD).params(space(), kind, record).query((row, n) -> act(row)).list();
	}

	private Counted counted(Actors.Column column, List<UUID> tenures) {
		return this.sql.sql(COUNTED.formatted(column.table(), column.tenure(), column.when()))
			.params(space(), ids(tenures))
			.query((row, n) -> {
				int times = row.getInt(1);
				LocalDate none = LocalDate.EPOCH;
				return new Counted(column.nameKey(), column.table(), times,
						(times == 0) ? none : row.getObject(2, LocalDate.class),
						(times == 0) ? none : row.getObject(3, LocalDate.class));
			})
			.single();
	}

	private static Map<String, Object> act(java.sql.ResultSet row) throws java.sql.SQLException {
		Map<String, Object> act = new java.util.LinkedHashMap<>();
		act.put("at", Instant.ofEpochMilli(row.getTimestamp(1).getTime()));
		act.put("act", row.getString(2));
		act.put("kind", row.getString(3));
		act.put("record", row.getObject(4, UUID.class));
		return act;
	}

	private static UUID[] ids(List<UUID> tenures) {
		return tenures.toArray(UUID[]::new);
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("acts are read within a space");
		}
		return space;
	}

	/**
	 * What was done, how often, from when until when.
	 *
	 * @param nameKey the key of what was done
	 * @param table where it is kept
	 * @param times how often
	 * @param first the first day
	 * @param last the last day
	 */
	public record Counted(String nameKey, String table, int times, LocalDate first, LocalDate last) {
	}

}
