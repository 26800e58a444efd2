package org.mandat.evidence.need;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of each need: what was done, by which post, and what stood before. */
@Repository
public class NeedSteps {

	private final JdbcClient sql;

	private final Clock clock;

	NeedSteps(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/** Notes a step; within the transaction of the act. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void note(UUID need, String act, @Nullable String lang, @Nullable String before, @Nullable String after) {
		write(need, act, lang, before, after, null);
	}

	/** Notes a step that another need has part in. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void note(UUID need, String act, UUID other, @Nullable String after) {
		write(need, act, null, null, after, other);
	}

	private void write(UUID need, String act, @Nullable String lang, @Nullable String before, @Nullable String after,
			@Nullable UUID other) {
		Reader reader = Walls.current();
		this.sql.sql("""
				insert into evidence.need_step
				  (space_id, id, need_id, at, post_id, tenure_id, act, lang, before, after, other_id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(NeedReading.space(), Ids.next(), need, this.clock.instant().atOffset(ZoneOffset.UTC), reader.post(),
					reader.tenure(), act, lang, before, after, other)
			.update();
	}

	/** The newest steps of a need. */
	@Transactional(readOnly = true)
	public List<Step> of(UUID need, int most) {
		return this.sql.sql("""
				select t.at, t.post_id, t.act, t.lang, t.before, t.after, o.kind
				  from evidence.need_step t
				  left join evidence.need o on o.space_id = t.space_id and o.id = t.other_id
				 where t.space_id = ? and t.need_id = ? order by t.id desc limit ?
				""")
			.params(NeedReading.space(), need, most)
			.query((row, n) -> new Step(row.getObject(1, OffsetDateTime.class).toInstant(),
					row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getString(5),
					row.getString(6), row.getString(7)))
			.list();
	}

	/**
	 * A step.
	 *
	 * @param post the post that acted, or none for the product itself
	 * @param act what was done
	 * @param other the sign of the other need that had part in it
	 */
	public record Step(Instant at, @Nullable UUID post, String act, @Nullable String lang, @Nullable String before,
			@Nullable String after, @Nullable String other) {
	}

}
