package org.mandat.evidence.joining;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.need.NeedEntries;
import org.mandat.evidence.need.NeedReading;
import org.mandat.evidence.need.NeedSteps;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges needs and parts them again. A merged need keeps its passages and its words, so
 * parting gives back what was. Refuses what somebody else changed meanwhile.
 */
@Service
class Joining {

	private final JdbcClient sql;

	private final AuditTrail audit;

	private final NeedSteps steps;

	private final NeedEntries entries;

	Joining(JdbcClient sql, AuditTrail audit, NeedSteps steps, NeedEntries entries) {
		this.sql = sql;
		this.audit = audit;
		this.steps = steps;
		this.entries = entries;
	}

	/** Lets a need count as part of another; gives the other's kind. */
	@Transactional
	public Outcome<String> merge(NeedSummary need, String into, long version) {
		List<Row> rows = this.sql.sql("""
				select id, kind, version from evidence.need
				 where space_id = ? and kind in (?, ?) and merged_into is null order by id for update
				""").params(NeedReading.space(), need.kind(), into).query(Row.class).list();
		Optional<Row> from = rows.stream().filter((row) -> row.kind().equals(need.kind())).findFirst();
		Optional<Row> to = rows.stream().filter((row) -> row.kind().equals(into)).findFirst();
		if (to.isEmpty() || into.equals(need.kind())) {
			return Outcome.refused("evidence.need.merge.unknown");
		}
		if (from.isEmpty() || from.get().version() != version) {
			return Outcome.refused("evidence.need.stale");
		}
		UUID source = from.get().id();
		UUID target = to.get().id();
		this.sql.sql("""
				update evidence.need set merged_into = :target, version = version + 1
				 where space_id = :space and (id = :source or merged_into = :source)
				""").param("target", target).param("space", NeedReading.space()).param("source", source).update();
		touch(target);
		this.entries.remove(source);
		this.steps.note(source, "merged", target, null);
		this.steps.note(target, "took-in", source, null);
		this.audit.changed("evidence.need-merged", "need", source, need, into);
		return Outcome.done(into);
	}

	/** Lets a need that was merged stand by itself again. */
	@Transactional
	public Outcome<String> part(NeedSummary root, String kind) {
		UUID target = Objects.requireNonNull(root.id());
		Optional<UUID> parted = this.sql.sql("""
				update evidence.need set merged_into = null, version = version + 1
				 where space_id = ? and kind = ? and merged_into = ? returning id
				""").params(NeedReading.space(), kind, target).query(UUID.class).optional();
		if (parted.isEmpty()) {
			return Outcome.refused("evidence.need.stale");
		}
		touch(target);
		this.entries.put(parted.get(), kind);
		this.steps.note(parted.get(), "parted", target, null);
		this.steps.note(target, "parted", parted.get(), null);
		this.audit.changed("evidence.need-parted", "need", parted.get(), root.kind(), kind);
		return Outcome.done(kind);
	}

	private void touch(UUID need) {
		this.sql.sql("update evidence.need set version = version + 1 where space_id = ? and id = ?")
			.params(NeedReading.space(), need)
			.update();
	}

	private record Row(UUID id, String kind, long version) {
	}

}
