package org.mandat.evidence.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.need.NeedReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The own passages that speak for a need, to choose among. */
@Repository
class NeedPassages {

	private static final int MOST = 500;

	private final JdbcClient sql;

	NeedPassages(JdbcClient sql) {
		this.sql = sql;
	}

	/** The passages of a need and of those merged into it, the newest first. */
	@Transactional(readOnly = true)
	List<Speaking> of(String kind) {
		return this.sql.sql("""
				select p.id, p.words, p.language, p.said_in, p.said_on from evidence.passage p
				 where p.space_id = :space and p.id in (
				   select n.passage_id from evidence.need_passage n
				     join evidence.need m on m.space_id = n.space_id and m.id = n.need_id
				     join evidence.need r on r.space_id = m.space_id and r.id = coalesce(m.merged_into, m.id)
				    where n.space_id = :space and r.kind = :kind)
				 order by p.said_on desc, p.id desc limit :most
				""")
			.param("space", NeedReading.space())
			.param("kind", kind)
			.param("most", MOST)
			.query((row, n) -> new Speaking(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getString(4), row.getObject(5, LocalDate.class)))
			.list();
	}

	/** Whether a passage is the space's own. */
	@Transactional(readOnly = true)
	Optional<UUID> find(UUID passage) {
		return this.sql.sql("select id from evidence.passage where space_id = ? and id = ?")
			.params(NeedReading.space(), passage)
			.query(UUID.class)
			.optional();
	}

}
