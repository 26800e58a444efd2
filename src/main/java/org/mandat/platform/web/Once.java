package org.mandat.platform.web;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one page asks for at most once, and only if it shows it. */
final class Once<T> {

	private final Supplier<@Nullable T> asking;

	private boolean asked;

	private @Nullable T answer;

	Once(Supplier<@Nullable T> asking) {
		this.asking = asking;
	}

	/**
	 * Asks now if a transaction reads the page: then all of it is of one moment, and the
	 * walls are opened once.
	 */
	void early() {
		if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			get();
		}
	}

	@Nullable T get() {
		if (!this.asked) {
			this.answer = this.asking.get();
			this.asked = true;
		}
		return this.answer;
	}

}
