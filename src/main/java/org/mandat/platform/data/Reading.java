package org.mandat.platform.data;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One read-only transaction: what it asks for twice is read once. Several parts of a page
 * ask for the same needs or the same space without knowing of each other; a writing
 * transaction reads anew each time, because it may have changed the answer itself.
 */
public final class Reading implements TransactionSynchronization {

	private final Map<Object, Object> known = new HashMap<>();

	private Reading() {
	}

	/**
	 * What was read for this key in the running read-only transaction, or else reads it.
	 * @param key names the question with all that its answer depends on; a record of the
	 * asking class, so that no other can mean it
	 */
	@SuppressWarnings("unchecked")
	public static <T> T once(Record key, Supplier<T> read) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()
				|| !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return read.get();
		}
		Map<Object, Object> known = running().known;
		Object there = known.get(key);
		if (there == null) {
			there = read.get();
			known.put(key, there);
		}
		return (T) there;
	}

	private static Reading running() {
		for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
			if (one instanceof Reading reading) {
				return reading;
			}
		}
		Reading reading = new Reading();
		TransactionSynchronizationManager.registerSynchronization(reading);
		return reading;
	}

}
