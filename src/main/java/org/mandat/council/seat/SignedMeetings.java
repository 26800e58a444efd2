package org.mandat.council.seat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.mandat.jurisdiction.SignedDays;
import org.mandat.platform.data.Walls;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The days of closed meetings in which the holder of a post sat or took the chair: the
 * decisions and the signed minutes of that day bear it. Who sent a deputy did not sit.
 */
@Repository
class SignedMeetings implements SignedDays {

	private final JdbcClient sql;

	SignedMeetings(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public List<Signed> of(UUID post, LocalDate from, LocalDate until) {
		return this.sql.sql("""
				select distinct m.on_date
				  from council.meeting m
				 where m.space_id = :space and m.state = 'closed' and m.on_date between :from and :until
				   and (exists (select from council.attendance a
				                 where a.space_id = m.space_id and a.meeting_id = m.id and a.post_id = :post
				                   and a.how = 'present')
				        or exists (select from council.presided c
				                    where c.space_id = m.space_id and c.meeting_id = m.id and c.post_id = :post))
				""")
			.param("space", Walls.current().space())
			.param("from", from)
			.param("until", until)
			.param("post", post)
			.query((row, n) -> new Signed(row.getObject(1, LocalDate.class), null))
			.list();
	}

}
