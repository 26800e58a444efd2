package org.mandat.platform.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What the walls leave out on purpose, with the reason beside it in the file.
 *
 * @param globals tables without a space
 * @param keys walled tables whose primary key does not begin with the space
 * @param definers functions that run with the owner's rights
 */
record WallsList(Set<String> globals, Set<String> keys, Set<String> definers) {

	static WallsList read() {
		WallsList list = new WallsList(new HashSet<>(), new HashSet<>(), new HashSet<>());
		try (InputStream in = WallsList.class.getResourceAsStream("/db/walls.txt")) {
			if (in == null) {
				throw new IllegalStateException("the list of the walls is missing");
			}
			new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.forEach(list::add);
			return list;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String line) {
		String[] words = line.split(" ", 3);
		if (words.length < 3) {
			throw new IllegalStateException("a line of the walls' list gives no reason: " + line);
		}
		switch (words[0]) {
			case "global" -> this.globals.add(words[1]);
			case "key" -> this.keys.add(words[1]);
			case "definer" -> this.definers.add(line.substring("definer ".length(), line.indexOf(')') + 1));
			default -> throw new IllegalStateException("a line of the walls' list says nothing known: " + line);
		}
	}

}
