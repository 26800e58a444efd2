package org.mandat.evidence.need;

import java.util.List;
import java.util.Objects;
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
 * park one without a reason, to leave an own need without words, and to overwrite what
 * somebody else changed.
 */
@Service
class NeedChanges {

	static final List<String> STATES = List.of("open", "planned", "answered", "parked");

	static final List<String> URGENCIES = List.of("urgent", "soon", "later");

	private final JdbcClient sql;

	private final AuditTrail audit;

	private final NeedTexts texts;

	private final NeedSteps steps;

	private final NeedEntries entries;

	NeedChanges(JdbcClient sql, AuditTrail audit, NeedTexts texts, NeedSteps steps, NeedEntries entries) {
		this.sql = sql;
		this.audit = audit;
		this.texts = texts;
		this.steps = steps;
		this.entries = entries;
	}

	/** What is wrong with the reason, or nothing. */
	static Optional<Refusal> unreasoned(NeedForm form) {
		return ("parked".equals(form.state()) && form.why() == null)
				? Optional.of(Refusal.of("evidence.need.form.reason.required")) : Optional.empty();
	}

	/** What is wrong with the statement, or nothing: an own need is its words. */
	static Optional<Refusal> wordless(NeedSummary need, NeedForm form, Language language) {
		boolean only = need.own() && form.said() == null && need.statement() != null
				&& need.statement().tags().stream().allMatch(language.tag()::equals);
		return only ? Optional.of(Refusal.of("evidence.need.form.statement.required")) : Optional.empty();
	}

	/** Keeps the change; false if somebody else was first. */
	@Transactional
	boolean change(NeedSummary before, NeedForm form, long version, Language language) {
		UUID need = Objects.requireNonNull(before.id());
		String state = (form.state() != null && STATES.contains(form.state())) ? form.state() : before.state();
		String urgency = (form.urgency() != null && URGENCIES.contains(form.urgency())) ? form.urgency() : null;
		int changed = this.sql.sql("""
				update evidence.need set urgency = ?, state = ?, reason = ?, version = version + 1
				 where space_id = ? and id = ? and version = ? and merged_into is null
				""").params(urgency, state, form.why(), NeedReading.space(), need, version).update();
		if (changed == 0) {
			return false;
		}
		step(need, "state", before.state(), state);
		step(need, "reason", before.reason(), form.why());
		step(need, "urgency", before.urgency(), urgency);
		this.texts.write(need, language.tag(), form.said(), form.saysTheSame()).ifPresent((said) -> {
			this.steps.note(need, "stated", language.tag(), said.before(), said.after());
			this.entries.put(need, before.kind());
		});
		this.audit.changed("evidence.need-changed", "need", need, before, form);
		return true;
	}

	private void step(UUID need, String act, @Nullable String before, @Nullable String after) {
		if (!Objects.equals(before, after)) {
			this.steps.note(need, act, null, before, after);
		}
	}

}
