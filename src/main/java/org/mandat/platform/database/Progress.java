package org.mandat.platform.database;

import java.time.Duration;

/**
 * Is told, about once a second, what a start of the database is waiting for. Must return
 * quickly.
 */
@FunctionalInterface
public interface Progress {

	Progress SILENT = (stage, elapsed) -> {
	};

	void report(Stage stage, Duration elapsed);

	/** What is being waited for. */
	enum Stage {

		WAITING_FOR_ANOTHER_COMMAND, UNPACKING, CREATING, STARTING, RECOVERING, STOPPING

	}

}
