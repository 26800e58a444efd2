package org.mandat.evidence;

import java.util.List;

import org.mandat.platform.privacy.Actors;
import org.springframework.stereotype.Component;

/** Where this module keeps the tenure that acted. */
@Component
class EvidenceActors implements Actors {

	@Override
	public List<Column> columns() {
		return List.of(new Column("evidence.actor.answer.tenureId", "evidence.answer", "tenure_id", "answered_on"),
				new Column("evidence.actor.coding.codedBy", "evidence.coding", "coded_by", "coded_at"),
				new Column("evidence.actor.codingAct.tenureId", "evidence.coding_act", "tenure_id", "at"),
				new Column("evidence.actor.codingBy.tenureId", "evidence.coding_by", "tenure_id", "coded_at"),
				new Column("evidence.actor.importJob.askedBy", "evidence.import_job", "asked_by", "asked_at"),
				new Column("evidence.actor.invitation.tenureId", "evidence.invitation", "tenure_id", "made_at"),
				new Column("evidence.actor.listVersion.madeBy", "evidence.list_version", "made_by", "made_at"),
				new Column("evidence.actor.mask.madeBy", "evidence.mask", "made_by", "made_at"),
				new Column("evidence.actor.needStep.tenureId", "evidence.need_step", "tenure_id", "at"),
				new Column("evidence.actor.passageLeft.decidedBy", "evidence.passage_left", "decided_by", "decided_at"),
				new Column("evidence.actor.rejection.rejectedBy", "evidence.rejection", "rejected_by", "rejected_at"),
				new Column("evidence.actor.seen.tenureId", "evidence.seen", "tenure_id", "seen_on"),
				new Column("evidence.actor.sentence.lookedBy", "evidence.sentence", "looked_by", "looked_at"),
				new Column("evidence.actor.source.liftedBy", "evidence.source", "lifted_by", "brought_at"),
				new Column("evidence.actor.source.broughtBy", "evidence.source", "brought_by", "brought_at"));
	}

}
