package org.mandat.attack;

import java.util.Set;

/**
 * Columns in which words stand that no paper tells: grounds and proofs, what is at a
 * translator or was said before, how a text came in, what the desk of codings keeps. The
 * go-live record does tell what shows a point, but under a key that the attack
 * overwrites, and the list of gaps tells the document of an agreement on a duty that is
 * not clear, which the frame of the attacked town lacks; so they are not seen here.
 */
final class Unprinted {

	static final Set<String> COLUMNS = Set.of("assessment.answer.proof", "assessment.answer.reason",
			"assessment.go_live_point.proof", "assessment.go_live_signature.document", "assessment.round.visitors",
			"assessment.round_score.proof", "assessment.round_score.reason", "jurisdiction.role_change.reason",
			"mandate.agreement.document", "mandate.agreement.reason", "mandate.agreement_text.words",
			"mandate.assignment.document", "mandate.assignment.organisation", "mandate.assignment.reason",
			"mandate.comparing.document", "mandate.commitment.place", "mandate.commitment.reason",
			"mandate.commitment_text.words", "mandate.question.closed_as", "mandate.question.closed_words",
			"council.decision.proof", "council.procedure_adapted.document", "council.reopening.reason",
			"council.seat.document", "evidence.answer.note", "evidence.import_job.event",
			"evidence.import_job.file_name", "evidence.import_job.title", "evidence.invitation.event",
			"evidence.list_version.reason", "evidence.mask.shown", "evidence.need.reason", "evidence.need_step.after",
			"evidence.need_step.before", "evidence.own_theme_text.counts", "evidence.own_theme_text.counts_not",
			"evidence.own_theme_text.definition", "evidence.own_theme_text.example", "evidence.own_theme_text.name",
			"evidence.passage.event", "evidence.passage.shown_role", "evidence.source.event", "evidence.source.licence",
			"evidence.source.title", "evidence.source_text.text", "mandate.clause.heading", "mandate.clause.words",
			"mandate.instrument.number", "mandate.instrument.source", "mandate.instrument.url",
			"mandate.instrument_title.words", "mandate.receipt.label", "mandate.receipt.organisation",
			"mandate.receipt.sender", "mandate.wording.file_name", "protocol.entry.folded", "rights.hold.reason",
			"rights.request.words", "translation.batch.source", "translation.batch.to_whom", "translation.line.former",
			"translation.line.older", "translation.line.returned", "translation.line.taken", "translation.line.words",
			"translation.term_text.note", "translation.term_text.words");

	private Unprinted() {
	}

}
