package org.mandat.bench.region;

import java.util.List;

/**
 * The tables of the self-assessment that a region fills, in the order in which they must
 * be filled.
 */
final class AssessmentTables {

	static final Table ANSWER = Table.of("assessment.answer",
			"space_id id benchmark on_date level reason lang proof proof_until owner_id", "occasion_id");

	static final Table ROUND = Table.of("assessment.round", "space_id id number opened_on closed_on asked partners",
			"linked_on version visitors visitors_lang");

	static final Table RESULT = Table.of("assessment.round_result",
			"space_id round_id benchmark answer_id level expired partners few", "visitors");

	static final List<Table> ALL = List.of(ANSWER, ROUND, RESULT);

	private AssessmentTables() {
	}

}
