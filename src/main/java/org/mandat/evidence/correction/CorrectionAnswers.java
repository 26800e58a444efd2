package org.mandat.evidence.correction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The municipality's acts: it has seen what was said of it, and it confirms, amends or
 * disputes a passage. Each is shared by name with the space that said it, and with no
 * other. Refuses an amendment or dispute without words, and to overwrite what somebody
 * else answered.
 */
@Service
class CorrectionAnswers {

	static final List<String> VERDICTS = List.of("confirmed", "amended", "disputed");

	private final JdbcClient sql;

	private final SaidOfUs said;

	private final CorrectionTasks tasks;

	private final SpaceDays days;

	private final AuditTrail audit;

	CorrectionAnswers(JdbcClient sql, SaidOfUs said, CorrectionTasks tasks, SpaceDays days, AuditTrail audit) {
		this.sql = sql;
		this.said = said;
		this.tasks = tasks;
		this.days = days;
		this.audit = audit;
	}

	/**
	 * Notes that everything which this space said up to the moment was seen; the fourteen
	 * days begin. Nothing new to see is no act.
	 */
	@Transactional
	boolean see(UUID from, Instant through) {
		CorrectionList.Unseen waiting = this.said.unseen()
			.stream()
			.filter((one) -> one.from().equals(from) && !one.through().isBefore(through))
			.findFirst()
			.orElse(null);
		if (waiting == null) {
			return false;
		}
		UUID id = Ids.next();
		Reader reader = Walls.current();
		this.sql.sql("""
				insert into evidence.seen
				  (space_id, id, from_space, seen_on, through, passages, post_id, tenure_id)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(SaidOfUs.here(), id, from, this.days.here().today(), through.atOffset(ZoneOffset.UTC),
					waiting.passages(), reader.post(), reader.tenure())
			.update();
		share(from, "seen", id);
		this.audit.created("evidence.seen", "seen", id, through);
		if (this.said.unseen().stream().noneMatch((one) -> one.from().equals(from))) {
			this.tasks.settle(from);
		}
		return true;
	}

	/** Keeps the answer; the version is that of the answer before, or -1. */
	@Transactional
	Outcome<UUID> answer(Attributed passage, AnswerForm form, long version) {
		String verdict = form.verdict();
		if (verdict == null || !VERDICTS.contains(verdict)) {
			return Outcome.refused("evidence.correction.form.verdict.required");
		}
		if (!"confirmed".equals(verdict) && form.words() == null) {
			return Outcome.refused("evidence.correction.form.note.required");
		}
		Reader reader = Walls.current();
		int kept = (version < 0)
				? this.sql.sql("""
						insert into evidence.answer
						  (space_id, passage_id, from_space, verdict, note, answered_on, post_id, tenure_id)
						values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
						""")
					.params(SaidOfUs.here(), passage.id(), passage.from(), verdict, form.words(),
							this.days.here().today(), reader.post(), reader.tenure())
					.update()
				: this.sql.sql("""
						update evidence.answer
						   set verdict = ?, note = ?, answered_on = ?, post_id = ?, tenure_id = ?, version = version + 1
						 where space_id = ? and passage_id = ? and version = ?
						""")
					.params(verdict, form.words(), this.days.here().today(), reader.post(), reader.tenure(),
							SaidOfUs.here(), passage.id(), version)
					.update();
		if (kept == 0) {
			return Outcome.refused(STALE);
		}
		share(passage.from(), "answer", passage.id());
		this.audit.changed("evidence.answer", "answer", passage.id(), String.valueOf(passage.verdict()), form);
		return Outcome.done(passage.id());
	}

	/** The sentence for whoever was second. */
	static final String STALE = "evidence.correction.stale";

	private void share(UUID with, String kind, UUID id) {
		this.sql.sql("""
				insert into platform.share (to_space, space_id, kind, id, act) values (?, ?, ?, ?, ?)
				on conflict do nothing
				""").params(with, SaidOfUs.here(), kind, id, id).update();
	}

}
