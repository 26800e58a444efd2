package org.mandat.evidence;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on evidence. */
@Component
class EvidenceLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.ofEntries(Map.entry("evidence.import", "evidence.audit.import"),
				Map.entry("evidence.import-asked", "evidence.audit.importAsked"),
				Map.entry("evidence.import-stopped", "evidence.audit.importStopped"),
				Map.entry("evidence.import-forgotten", "evidence.audit.importForgotten"),
				Map.entry("evidence.import-marked", "evidence.audit.importMarked"),
				Map.entry("evidence.source-changed", "evidence.audit.sourceChanged"),
				Map.entry("evidence.version", "evidence.audit.version"),
				Map.entry("evidence.version-carried", "evidence.audit.versionCarried"),
				Map.entry("evidence.version-stays", "evidence.audit.versionStays"),
				Map.entry("evidence.certify-lifted", "evidence.audit.certifyLifted"),
				Map.entry("evidence.code", "evidence.audit.code"),
				Map.entry("evidence.code-bulk", "evidence.audit.codeBulk"),
				Map.entry("evidence.share", "evidence.audit.share"),
				Map.entry("evidence.unshare", "evidence.audit.unshare"),
				Map.entry("evidence.undo", "evidence.audit.undo"),
				Map.entry("evidence.undo-last", "evidence.audit.undoLast"),
				Map.entry("evidence.agree", "evidence.audit.agree"), Map.entry("evidence.mask", "evidence.audit.mask"),
				Map.entry("evidence.unmask", "evidence.audit.unmask"),
				Map.entry("evidence.list-add", "evidence.audit.list"),
				Map.entry("evidence.list-reword", "evidence.audit.list"),
				Map.entry("evidence.list-translate", "evidence.audit.list"),
				Map.entry("evidence.list-merge", "evidence.audit.list"),
				Map.entry("evidence.list-split", "evidence.audit.list"),
				Map.entry("evidence.list-retire", "evidence.audit.list"),
				Map.entry("evidence.list-return", "evidence.audit.list"),
				Map.entry("evidence.reject", "evidence.audit.reject"),
				Map.entry("evidence.look", "evidence.audit.look"), Map.entry("evidence.need", "evidence.audit.need"),
				Map.entry("evidence.need-fell", "evidence.audit.needFell"),
				Map.entry("evidence.need-changed", "evidence.audit.needChanged"),
				Map.entry("evidence.need-merged", "evidence.audit.needMerged"),
				Map.entry("evidence.need-parted", "evidence.audit.needParted"),
				Map.entry("evidence.need-split", "evidence.audit.needSplit"),
				Map.entry("evidence.need-passages", "evidence.audit.needPassages"),
				Map.entry("evidence.seen", "evidence.audit.seen"),
				Map.entry("evidence.answer", "evidence.audit.answer"),
				Map.entry("evidence.invited", "evidence.audit.invited"),
				Map.entry("evidence.uninvited", "evidence.audit.uninvited"));
	}

}
