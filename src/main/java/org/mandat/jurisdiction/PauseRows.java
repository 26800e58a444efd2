package org.mandat.jurisdiction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on pauses; each names its space beside the wall. */
@Repository
class PauseRows {

	private static final String PAUSES = """
			select id, kind, from_on, until_on, document, ended_at is not null as over, version
			  from jurisdiction.pause where space_id = ?
			""";

	private final JdbcClient sql;

	PauseRows(JdbcClient sql) {
		this.sql = sql;
	}

	/** A space has a handful of them in ten years, so all are read at once. */
	List<Pause> all(UUID space) {
		return this.sql.sql(PAUSES + " order by from_on desc, id desc")
			.param(space)
			.query((row, n) -> pause(row))
			.list();
	}

	void insert(UUID space, Pause pause) {
		this.sql.sql("""
				insert into jurisdiction.pause (space_id, id, kind, from_on, until_on, document)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(space, pause.id(), pause.kind().stored(), pause.from(), pause.until(), pause.document())
			.update();
	}

	/** Whether it was still the pause that the form had shown. */
	boolean end(UUID space, Pause pause) {
		return this.sql.sql("""
				update jurisdiction.pause set until_on = ?, ended_at = now(), version = version + 1
				 where space_id = ? and id = ? and version = ? and ended_at is null
				""").params(pause.until(), space, pause.id(), pause.version()).update() == 1;
	}

	private static Pause pause(ResultSet row) throws SQLException {
		return new Pause(row.getObject("id", UUID.class),
				Pause.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
				row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
				row.getString("document"), row.getBoolean("over"), row.getLong("version"));
	}

}
