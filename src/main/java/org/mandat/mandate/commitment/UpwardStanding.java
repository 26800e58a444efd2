package org.mandat.mandate.commitment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.mandate.Spoken;
import org.mandat.mandate.Upward;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the open questions, and reads the open commitments beside them. */
@Service
class UpwardStanding implements Upward {

	private final JdbcClient sql;

	private final CommitmentBook book;

	UpwardStanding(JdbcClient sql, CommitmentBook book) {
		this.sql = sql;
		this.book = book;
	}

	@Override
	@Transactional(readOnly = true)
	public Standing standing(UUID post) {
		CommitmentBook.Standings with = this.book.standings();
		Clocks clocks = with.clocks();
		return this.sql.sql("""
				select q.asked, q.late, q.since, c.post_id, c.due_on, c.confirmed_by
				  from (select count(*) as asked,
				               count(*) filter (where due_on < :today and (due_on < :from or due_on > :until)) as late,
				               min(asked_on) as since
				          from mandate.question where space_id = :space and state = 'open') q
				  left join mandate.commitment c on c.space_id = :space and c.state = 'open'
				""")
			.param("space", Spoken.here())
			.param("today", clocks.today())
			.param("from", clocks.from())
			.param("until", clocks.until())
			.query((row, n) -> {
				UUID promisedTo = row.getObject("post_id", UUID.class);
				LocalDate due = row.getObject("due_on", LocalDate.class);
				boolean mine = post.equals(promisedTo)
						&& with.toConfirm(promisedTo, row.getObject("confirmed_by", UUID.class));
				return new Standing(row.getInt("asked"), row.getInt("late"), row.getObject("since", LocalDate.class),
						(promisedTo == null) ? 0 : 1, late(due, clocks) ? 1 : 0, mine ? 1 : 0);
			})
			.list()
			.stream()
			.reduce((all, one) -> new Standing(all.asked(), all.late(), all.since(), all.promised() + one.promised(),
					all.promisedLate() + one.promisedLate(), all.toConfirm() + one.toConfirm()))
			.orElseThrow();
	}

	private static boolean late(@Nullable LocalDate due, Clocks clocks) {
		return due != null && clocks.late(due);
	}

}
