package org.mandat.mandate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.paper.Paper.Words;

/**
 * The list of sources of a paper, each once, numbered in the order in which it is met.
 */
final class SourceNumbers {

	private final Map<String, Words> met = new LinkedHashMap<>();

	/** Puts a source on the list in these words, if it is not there. */
	void add(String title, Words words) {
		this.met.putIfAbsent(title, words);
	}

	/** The number by which the text names a source, in brackets. */
	String mark(String title) {
		add(title, Words.of(title));
		return "[" + (List.copyOf(this.met.keySet()).indexOf(title) + 1) + "]";
	}

	List<Words> list() {
		return List.copyOf(this.met.values());
	}

}
