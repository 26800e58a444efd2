package org.mandat.identity.reminder;

import java.util.List;

/**
 * How often an account is reminded.
 *
 * @param tasks daily, weekly or never
 * @param tenures daily or never
 */
record Choice(String tasks, String tenures) {

	static final Choice ALL = new Choice("daily", "daily");

	static final List<String> TASKS = List.of("daily", "weekly", "never");

	static final List<String> TENURES = List.of("daily", "never");

	boolean known() {
		return TASKS.contains(this.tasks) && TENURES.contains(this.tenures);
	}

}
