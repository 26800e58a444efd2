package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many chairs stood empty, month by month, in the reader's space. A chair counts from
 * its first holder on: what was never held is not known to have been empty.
 */
@Service
public class Vacancies {

	private final JdbcClient sql;

	private final SpaceDays days;

	Vacancies(JdbcClient sql, SpaceDays days) {
		this.sql = sql;
		this.days = days;
	}

	/**
	 * The months in which the number changed, the oldest first; each with how many chairs
	 * were empty when it ended.
	 */
	@Transactional(readOnly = true)
	public List<Month> byMonth() {
		List<Month> months = new ArrayList<>();
		int[] empty = { 0 };
		this.sql.sql("""
				with held as (
				    select t.post_id, unnest(range_agg(t.during)) as stretch
				      from jurisdiction.tenure t
				      join jurisdiction.post p on p.space_id = t.space_id and p.id = t.post_id and p.closed_on is null
				     where t.space_id = :space
				     group by t.post_id),
				turns as (
				    select upper(stretch) as at, 1 as n from held where not upper_inf(stretch)
				    union all
				    select lower(stretch), case when lag(post_id) over one is null then 0 else -1 end from held
				    window one as (partition by post_id order by lower(stretch)))
				select date_trunc('month', at at time zone :zone)::date as month, sum(n)::int as n
				  from turns group by 1 order by 1
				""").param("space", Here.space()).param("zone", this.days.here().zone().getId()).query((row) -> {
			empty[0] += row.getInt("n");
			months.add(new Month(YearMonth.from(row.getObject("month", LocalDate.class)), empty[0]));
		});
		return List.copyOf(months);
	}

	/**
	 * A month.
	 *
	 * @param month the month
	 * @param empty how many chairs were empty when it ended
	 */
	public record Month(YearMonth month, int empty) {
	}

}
