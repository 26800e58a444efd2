package org.mandat.evidence.need;

import java.util.List;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.translation.EarlierTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets needs stand as soon as a passage speaks for them, and fall when none does and
 * nobody has worked on them. Only within the transaction of a coding.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NeedKeeping {

	private final JdbcClient sql;

	private final AuditTrail audit;

	private final NeedEntries entries;

	private final EarlierTexts earlier;

	NeedKeeping(JdbcClient sql, AuditTrail audit, NeedEntries entries, EarlierTexts earlier) {
		this.earlier = earlier;
		this.sql = sql;
		this.audit = audit;
		this.entries = entries;
	}

	/**
	 * The passage speaks for exactly these kinds of need of the list of themes. What the
	 * space has put to needs of its own stays there, and so does what was split off.
	 */
	public void speaksFor(UUID passage, List<String> kinds) {
		String[] names = kinds.toArray(String[]::new);
		this.sql.sql("""
				delete from evidence.need_passage
				 where space_id = ? and passage_id = ? and kind <> all (?) and kind not like 'L%'
				""").params(NeedReading.space(), passage, names).update();
		for (String kind : kinds) {
			stand(kind);
		}
		this.sql.sql("""
				insert into evidence.need_passage (space_id, need_id, passage_id, kind)
				select n.space_id, n.id, :passage, n.kind from evidence.need n
				 where n.space_id = :space and n.kind = any (:kinds)
				   and not exists (select 1 from evidence.need_passage p
				                    where p.space_id = n.space_id and p.passage_id = :passage and p.kind = n.kind)
				on conflict do nothing
				""").param("passage", passage).param("space", NeedReading.space()).param("kinds", names).update();
		fall();
	}

	/** The passage speaks for nothing any more. */
	public void release(UUID passage) {
		this.sql.sql("delete from evidence.need_passage where space_id = ? and passage_id = ?")
			.params(NeedReading.space(), passage)
			.update();
		fall();
	}

	private void stand(String kind) {
		UUID id = Ids.next();
		int made = this.sql
			.sql("insert into evidence.need (space_id, id, kind) values (?, ?, ?) on conflict do nothing")
			.params(NeedReading.space(), id, kind)
			.update();
		if (made > 0) {
			this.audit.created("evidence.need", "need", id, kind);
			this.entries.put(id, kind);
		}
	}

	/** Needs without a passage that nobody has touched. */
	private void fall() {
		this.sql
			.sql("""
					delete from evidence.need n
					 where n.space_id = ? and n.version = 0
					   and not exists (select 1 from evidence.need_passage p where p.space_id = n.space_id and p.need_id = n.id)
					   and not exists (select 1 from evidence.need m where m.space_id = n.space_id and m.merged_into = n.id)
					returning n.id
					""")
			.param(NeedReading.space())
			.query(UUID.class)
			.list()
			.forEach((need) -> {
				this.entries.remove(need);
				this.earlier.forget(NeedTexts.KIND, need);
				this.audit.done("evidence.need-fell", "need", need);
			});
	}

}
