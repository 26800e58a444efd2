package org.mandat.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.mandat.jurisdiction.SignedDays;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Formats;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The days on which a holder of a post put papers into the protocol book. An entry that
 * was struck out stays, and so does who made it.
 */
@Repository
class SignedEntries implements SignedDays {

	private final JdbcClient sql;

	SignedEntries(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public List<Signed> of(UUID post, LocalDate from, LocalDate until) {
		return this.sql.sql("""
				select distinct (e.entered_at at time zone :zone)::date, e.entered_by
				  from protocol.entry e
				  join jurisdiction.tenure t on t.space_id = e.space_id and t.id = e.entered_by and t.post_id = :post
				 where e.space_id = :space and (e.entered_at at time zone :zone)::date between :from and :until
				""")
			.param("zone", Formats.ZONE.getId())
			.param("space", Walls.current().space())
			.param("from", from)
			.param("until", until)
			.param("post", post)
			.query((row, n) -> new Signed(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)))
			.list();
	}

}
