package org.mandat.evidence.codebook;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.evidence.Codebook;
import org.mandat.platform.data.Walls;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts what a space has of its own on top of the pack's list of themes. A version never
 * changes once it is made, so the list of a version may stay in memory; which version
 * holds is asked of the database, once in a transaction.
 */
@Component
public class OwnLists {

	private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

	private final ListRepository rows;

	OwnLists(ListRepository rows) {
		this.rows = rows;
	}

	/** The pack's list with what the reader's own space has added or ended. */
	public Codebook over(Codebook pack, UUID space) {
		if (!space.equals(Walls.current().space())) {
			return pack;
		}
		int version = version(space);
		if (version == 0) {
			return pack;
		}
		Kept there = this.kept.get(space);
		if (there == null || there.version() != version || there.pack() != pack) {
			there = new Kept(version, pack, pack.with(version, this.rows.parts(), this.rows.ends()));
			this.kept.put(space, there);
		}
		return there.whole();
	}

	private int version(UUID space) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return this.rows.version();
		}
		for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
			if (known instanceof Asked asked && asked.space().equals(space)) {
				return asked.version();
			}
		}
		int version = this.rows.version();
		TransactionSynchronizationManager.registerSynchronization(new Asked(space, version));
		return version;
	}

	private record Kept(int version, Codebook pack, Codebook whole) {
	}

	private record Asked(UUID space, int version) implements TransactionSynchronization {
	}

}
