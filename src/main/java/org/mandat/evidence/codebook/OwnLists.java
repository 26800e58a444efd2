package org.mandat.evidence.codebook;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
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

	/**
	 * Which version holds in the {@code :space}, for a statement that reads something
	 * beside it; {@link #told} takes what it gave.
	 */
	public static final String VERSION = "(select coalesce(max(n), 0) from evidence.list_version where space_id = :space)";

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

	/** Another statement of this transaction has read which version holds. */
	public void told(UUID space, int version) {
		if (TransactionSynchronizationManager.isSynchronizationActive() && asked(space) == null) {
			TransactionSynchronizationManager.registerSynchronization(new Asked(space, version));
		}
	}

	private int version(UUID space) {
		Asked asked = asked(space);
		if (asked != null) {
			return asked.version();
		}
		int version = this.rows.version();
		told(space, version);
		return version;
	}

	private static @Nullable Asked asked(UUID space) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return null;
		}
		for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
			if (known instanceof Asked asked && asked.space().equals(space)) {
				return asked;
			}
		}
		return null;
	}

	private record Kept(int version, Codebook pack, Codebook whole) {
	}

	private record Asked(UUID space, int version) implements TransactionSynchronization {
	}

}
