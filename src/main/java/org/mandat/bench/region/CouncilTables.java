package org.mandat.bench.region;

import java.util.List;

/**
 * The tables of the council that a region fills, in the order in which they must be
 * filled.
 */
final class CouncilTables {

	static final Table MEETING = Table.of("council.meeting",
			"space_id id on_date at_time place place_lang state minutes made_at",
			"agenda_as approved_by began_at changed_at ended_at sequence version");

	static final Table ITEM = Table.of("council.item", "space_id id meeting_id position kind minutes state",
			"approves began_at carried_to dealt_at phrase used version withheld");

	static final Table ITEM_TEXT = Table.of("council.item_text", "space_id item_id lang words",
			"revision source_revision");

	static final Table ATTENDANCE = Table.of("council.attendance", "space_id meeting_id post_id how",
			"came_item left_item");

	static final Table BOOK = Table.of("council.decision_book", "space_id year last", "");

	static final Table DECISION = Table.of("council.decision",
			"space_id id meeting_id year number decided_on post_id due_on task_id state item_id",
			"duty need proof proof_lang review_on superseded_by version withheld");

	static final Table DECISION_TEXT = Table.of("council.decision_text", "space_id decision_id lang words",
			"revision source_revision");

	static final List<Table> ALL = List.of(MEETING, ITEM, ITEM_TEXT, ATTENDANCE, BOOK, DECISION, DECISION_TEXT);

	private CouncilTables() {
	}

}
