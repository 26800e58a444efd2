package org.mandat.evidence.correction;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.mandat.evidence.PassagesShared;
import org.mandat.platform.data.Walls;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells once per transaction and addressee that passages were shared with the place they
 * are said of, however many they are.
 */
@Component
public class Attributions {

	private final ApplicationEventPublisher events;

	Attributions(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** A passage of the reader's space is shared with this space; within the act. */
	public void sharedWith(UUID to) {
		Waiting waiting = null;
		for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
			if (known instanceof Waiting found) {
				waiting = found;
			}
		}
		if (waiting == null) {
			waiting = new Waiting();
			TransactionSynchronizationManager.registerSynchronization(waiting);
		}
		waiting.spaces.add(to);
	}

	private final class Waiting implements TransactionSynchronization {

		private final Set<UUID> spaces = new LinkedHashSet<>();

		@Override
		public void beforeCommit(boolean readOnly) {
			UUID from = java.util.Objects.requireNonNull(Walls.current().space());
			this.spaces.forEach((to) -> Attributions.this.events.publishEvent(new PassagesShared(from, to)));
		}

	}

}
