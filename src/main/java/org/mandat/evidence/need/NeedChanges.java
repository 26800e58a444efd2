package org.mandat.evidence.need;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.NeedSummary;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes how a need stands: its statement in one language, urgency, state. Refuses to
 * park one without a reason, and to overwrite what somebody else changed.
 */
@Service
class NeedChanges {

	static final List<String> STATES = List.of("open", "planned", "answered", "parked");

	static final List<String> URGENCIES = List.of("urgent", "soon", "later");

	private final JdbcClient sql;

	private final AuditTrail audit;

	NeedChanges(JdbcClient sql, AuditTrail audit) {
		this.sql = sql;
		this.audit = audit;
	}

	/** What is wrong with the form, or nothing. */
	static Optional<Refusal> broken(NeedForm form) {
		boolean parked = "parked".equals(form.state());
		return (parked && filled(form.reason()) == null) ? Optional.of(Refusal.of("evidence.need.form.reason.required"))
				: Optional.empty();
	}

	/** Keeps the change; false if somebody else was first. */
	@Transactional
	boolean change(NeedSummary before, NeedForm form, long version, Language language) {
		UUID need = before.id();
		String state = (form.state() != null && STATES.contains(form.state())) ? form.state() : before.state();
		String urgency = (form.urgency() != null && URGENCIES.contains(form.urgency())) ? form.urgency() : null;
		int changed = this.sql.sql("""
				update evidence.need set urgency = ?, state = ?, reason = ?, version = version + 1
				 where space_id = ? and id = ? and version = ?
				""").params(urgency, state, filled(form.reason()), NeedReading.space(), need, version).update();
		if (changed == 0) {
			return false;
		}
		say(need, filled(form.statement()), language);
		this.audit.changed("evidence.need-changed", "need", java.util.Objects.requireNonNull(need), before, form);
		return true;
	}

	private void say(@Nullable UUID need, @Nullable String statement, Language language) {
		if (statement == null) {
			this.sql.sql("delete from evidence.need_text where space_id = ? and need_id = ? and lang = ?")
				.params(NeedReading.space(), need, language.tag())
				.update();
			return;
		}
		this.sql.sql("""
				insert into evidence.need_text (space_id, need_id, lang, statement) values (?, ?, ?, ?)
				on conflict (space_id, need_id, lang) do update
				   set statement = excluded.statement, revision = evidence.need_text.revision + 1
				 where evidence.need_text.statement <> excluded.statement
				""").params(NeedReading.space(), need, language.tag(), statement).update();
	}

	private static @Nullable String filled(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
