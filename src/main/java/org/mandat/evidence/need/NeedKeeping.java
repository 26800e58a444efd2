package org.mandat.evidence.need;

import java.util.List;
import java.util.UUID;

import org.mandat.evidence.Codebooks;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.search.SearchIndex;
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

	private final SearchIndex search;

	private final Codebooks codebooks;

	private final Spaces spaces;

	NeedKeeping(JdbcClient sql, AuditTrail audit, SearchIndex search, Codebooks codebooks, Spaces spaces) {
		this.sql = sql;
		this.audit = audit;
		this.search = search;
		this.codebooks = codebooks;
		this.spaces = spaces;
	}

	/** The passage speaks for exactly these kinds of need. */
	public void speaksFor(UUID passage, List<String> kinds) {
		String[] names = kinds.toArray(String[]::new);
		this.sql.sql("delete from evidence.need_passage where space_id = ? and passage_id = ? and kind <> all (?)")
			.params(space(), passage, names)
			.update();
		for (String kind : kinds) {
			stand(kind);
		}
		this.sql.sql("""
				insert into evidence.need_passage (space_id, need_id, passage_id, kind)
				select space_id, id, ?, kind from evidence.need where space_id = ? and kind = any (?)
				on conflict do nothing
				""").params(passage, space(), names).update();
		fall();
	}

	/** The passage speaks for nothing any more. */
	public void release(UUID passage) {
		speaksFor(passage, List.of());
	}

	private void stand(String kind) {
		UUID id = Ids.next();
		int made = this.sql
			.sql("insert into evidence.need (space_id, id, kind) values (?, ?, ?) on conflict do nothing")
			.params(space(), id, kind)
			.update();
		if (made == 0) {
			return;
		}
		this.audit.created("evidence.need", "need", id, kind);
		Space here = this.spaces.byId(space()).orElseThrow();
		this.codebooks.of(space())
			.need(kind)
			.ifPresent((need) -> need.name()
				.forms()
				.forEach((lang, name) -> this.search.put(new SearchIndex.Entry(space(), "need", id, lang, name, kind,
						"/s/" + here.slug() + "/evidence/needs/" + kind, true, null))));
	}

	/** Needs without a passage that nobody has touched. */
	private void fall() {
		this.sql
			.sql("""
					delete from evidence.need n
					 where n.space_id = ? and n.version = 0
					   and not exists (select 1 from evidence.need_passage p where p.space_id = n.space_id and p.need_id = n.id)
					returning n.id
					""")
			.param(space())
			.query(UUID.class)
			.list()
			.forEach((need) -> {
				this.search.remove(space(), "need", need);
				this.audit.done("evidence.need-fell", "need", need);
			});
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("needs belong to a space");
		}
		return space;
	}

}
