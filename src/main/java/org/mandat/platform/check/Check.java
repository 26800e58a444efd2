package org.mandat.platform.check;

import java.util.Map;

/** One thing that {@code ./mandat check} looks at; every module may add its own. */
public interface Check {

	/** The name under which the result stands. */
	String name();

	/** Looks, changes nothing that people see. */
	Result run();

	/**
	 * What was found.
	 *
	 * @param ok whether all is well
	 * @param facts what the reader should know, by name
	 */
	record Result(boolean ok, Map<String, Object> facts) {
	}

}
