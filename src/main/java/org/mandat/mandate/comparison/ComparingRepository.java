package org.mandat.mandate.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.Spoken;
import org.mandat.mandate.gap.GapKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All SQL of the comparison: the agreement of the reader's space, and the finished count.
 */
@Repository
class ComparingRepository {

	private final JdbcClient sql;

	ComparingRepository(JdbcClient sql) {
		this.sql = sql;
	}

	/** The agreement that nobody ended. */
	Optional<Comparing> open() {
		return this.sql.sql("""
				select id, document, agreed_on, until_on, counted_since, version from mandate.comparing
				 where space_id = ? and state = 'open'
				""")
			.param(Spoken.here())
			.query((row, n) -> new Comparing(row.getObject(1, UUID.class), row.getString(2),
					row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class),
					row.getObject(5, LocalDate.class), row.getLong(6)))
			.optional();
	}

	/** Whether it is kept now; another one may stand already. */
	boolean insert(UUID id, String document, LocalDate today, LocalDate until, @Nullable UUID tenure) {
		return this.sql.sql("""
				insert into mandate.comparing (space_id, id, document, agreed_on, until_on, noted_by)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing
				""").params(Spoken.here(), id, document, today, until, tenure).update() == 1;
	}

	/** Ends it; not if somebody changed it meanwhile. */
	boolean end(UUID id, long version, @Nullable UUID tenure) {
		return this.sql.sql("""
				update mandate.comparing set state = 'ended', ended_by = ?, ended_at = now(), version = version + 1
				 where space_id = ? and id = ? and version = ? and state = 'open'
				""").params(tenure, Spoken.here(), id, version).update() == 1;
	}

	/** Notes that the space is counted along from this day on. */
	void counted(UUID id, LocalDate since) {
		this.sql.sql("update mandate.comparing set counted_since = ? where space_id = ? and id = ?")
			.params(since, Spoken.here(), id)
			.update();
	}

	/** The count under a frame, by kind and number. */
	List<Range> tally(String frame) {
		return this.sql.sql("select kind, least, most, places, counted_on from mandate.gap_tally where frame = ?")
			.param(frame)
			.query((row, n) -> new Range(GapKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2),
					row.getObject(3, Integer.class), row.getInt(4), row.getObject(5, LocalDate.class)))
			.list()
			.stream()
			.sorted(java.util.Comparator.comparing(Range::kind).thenComparing(Range::least))
			.toList();
	}

	/** Puts a new count in the place of the one before. */
	void tally(String frame, List<Range> ranges) {
		this.sql.sql("delete from mandate.gap_tally where frame = ?").param(frame).update();
		for (Range range : ranges) {
			this.sql
				.sql("""
						insert into mandate.gap_tally (frame, kind, least, most, places, counted_on) values (?, ?, ?, ?, ?, ?)
						""")
				.params(frame, range.kind().key(), range.least(), range.most(), range.places(), range.countedOn())
				.update();
		}
	}

}
