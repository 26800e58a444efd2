package org.mandat.council.procedure;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fits the procedures of the pack to a space: days, posts, steps that are left out. What
 * runs goes on with it from its next step. Refuses a procedure of which nothing is left.
 */
@Service
class Adapting {

	/** The most days that a step may have. */
	static final int MOST = 730;

	/** The most characters of a document's number. */
	static final int LONGEST = 120;

	private final AdaptationRepository rows;

	private final SpaceDays days;

	private final AuditTrail audit;

	Adapting(AdaptationRepository rows, SpaceDays days, AuditTrail audit) {
		this.rows = rows;
		this.days = days;
		this.audit = audit;
	}

	/** All adaptations, by the procedure. */
	@Transactional(readOnly = true)
	Map<String, Adaptation> all() {
		return this.rows.all();
	}

	/** What is otherwise with one procedure. */
	@Transactional(readOnly = true)
	Adaptation of(String key) {
		return this.rows.all().getOrDefault(key, Adaptation.NONE);
	}

	/**
	 * Adapts a procedure.
	 * @param shown what the form showed; of two who adapt it the second sees it
	 */
	@Transactional
	Outcome<String> adapt(Procedure procedure, Adaptation said, String shown) {
		this.rows.alone();
		Adaptation before = of(procedure.key());
		if (!shown.equals(shown(before))) {
			return Outcome.refused("council.procedure.refused.changedMeanwhile");
		}
		if (said.from(procedure, 0) == procedure.steps().size()) {
			return Outcome.refused("council.procedure.refused.nothingLeft");
		}
		if (said.says(before)) {
			return Outcome.done(procedure.key());
		}
		Adaptation after = said.any() ? new Adaptation(said.steps(), said.document(), this.days.here().today())
				: Adaptation.NONE;
		this.rows.write(procedure.key(), after);
		this.audit.changed("council.procedure-adapted", "council-procedure",
				UUID.nameUUIDFromBytes(
						(ProcedureRepository.space() + procedure.key()).getBytes(StandardCharsets.UTF_8)),
				before, after);
		return Outcome.done(procedure.key());
	}

	/** What a form shows, in one word. */
	static String shown(Adaptation adaptation) {
		return UUID.nameUUIDFromBytes(adaptation.toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

}
