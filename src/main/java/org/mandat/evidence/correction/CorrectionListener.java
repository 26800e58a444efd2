package org.mandat.evidence.correction;

import org.mandat.evidence.PassagesShared;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets a municipality learn at once what was said of it elsewhere. Works behind the
 * municipality's own walls, in a transaction that begins there.
 */
@Component
class CorrectionListener {

	private final CorrectionTasks tasks;

	CorrectionListener(CorrectionTasks tasks) {
		this.tasks = tasks;
	}

	@Async
	@TransactionalEventListener
	void on(PassagesShared shared) {
		Walls.run(Reader.system(shared.to()), this.tasks::giveMissing);
	}

}
