package org.mandat.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.Council.Next;
import org.mandat.council.Council.Standing;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How the council of the reader's space stands, over meetings and decisions, read at
 * once.
 */
@Repository
class CouncilStanding {

	private final JdbcClient sql;

	CouncilStanding(JdbcClient sql) {
		this.sql = sql;
	}

	Standing of(Clocks clocks) {
		return this.sql.sql("""
				select d.taken, d.done, d.late, n.id, n.on_date, n.at_time, n.place, n.place_lang, n.sequence
				  from (select count(*) as taken, count(*) filter (where y.state = 'done') as done,
				               (select count(*) from council.decision o where o.space_id = :space and o.state = 'open'
				                   and o.due_on < :today and (o.due_on < :from or o.due_on > :until)) as late
				          from council.decision y where y.space_id = :space and y.decided_on >= :since) d
				  left join (select id, on_date, at_time, place, place_lang, sequence from council.meeting
				              where space_id = :space and state = 'convened' and on_date >= :today
				              order by on_date, at_time, id limit 1) n on true
				""")
			.param("space", Walls.current().space())
			.param("since", clocks.today().withDayOfYear(1))
			.param("today", clocks.today())
			.param("from", clocks.from())
			.param("until", clocks.until())
			.query((row, n) -> new Standing(next(row), row.getInt("taken"), row.getInt("done"), row.getInt("late")))
			.single();
	}

	private static Optional<Next> next(ResultSet row) throws SQLException {
		UUID meeting = row.getObject("id", UUID.class);
		if (meeting == null) {
			return Optional.empty();
		}
		String place = row.getString("place");
		return Optional
			.of(new Next(meeting, row.getObject("on_date", LocalDate.class), row.getObject("at_time", LocalTime.class),
					(place == null) ? null : new Worded(place, row.getString("place_lang")), row.getInt("sequence")));
	}

}
