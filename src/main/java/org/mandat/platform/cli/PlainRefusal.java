package org.mandat.platform.cli;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keeps the log still about a start that was refused with a sentence: the command line
 * prints it, and a trace above it would only hide it.
 */
class PlainRefusal implements SpringBootExceptionReporter {

	PlainRefusal(@Nullable ConfigurableApplicationContext context) {
	}

	@Override
	public boolean reportException(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CommandRefused) {
				return true;
			}
		}
		return false;
	}

}
