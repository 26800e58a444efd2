package org.mandat.bench;

import org.mandat.bench.load.Loop;

/**
 * Something to measure over HTTP.
 *
 * @param name by which budgets know it
 * @param title for people
 * @param status the answer that it must give
 * @param source what the connections ask
 * @param explained whether its statements are looked at
 */
record Scenario(String name, String title, int status, Loop.Source source, boolean explained) {

	static Scenario page(String name, String title, Loop.Source source) {
		return new Scenario(name, title, 200, source, true);
	}

}
