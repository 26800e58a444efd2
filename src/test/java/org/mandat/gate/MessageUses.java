package org.mandat.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which message keys the product asks for: written whole in a class or a template, or
 * made of a written beginning and a value, or of a written end after another key.
 */
class MessageUses {

	private static final Pattern ASKED = Pattern.compile(
			"(?:\\btext|textIn|redirect|Refusal\\.of|named)\\(\\s*(?:[a-z]+,\\s*)?\"([a-z]+\\.[^\"]+)\"\\s*([,)+]?)");

	private static final Pattern NAMED = Pattern.compile("named\\(\\s*\"([^\"]+)\"");

	/** Acts of the audit trail have names of the same form. */
	private static final Pattern ACT = Pattern.compile("\\.(?:created|changed|done)\\(\\s*\"([a-z]+\\.[^\"]+)\"");

	private final Set<String> words = new TreeSet<>();

	private final Set<String> acts = new TreeSet<>();

	private final Set<String> beginnings = new TreeSet<>();

	private final Set<String> ends = new TreeSet<>();

	private final Set<String> asked = new TreeSet<>();

	MessageUses() {
		for (Path root : List.of(Tree.CLASSES, Tree.TEMPLATE_CLASSES)) {
			Tree.files(root, ".class").forEach((file) -> Tree.words(file).forEach(this::word));
		}
		for (Path root : List.of(Tree.JAVA, Tree.TEMPLATES)) {
			for (Path file : Tree.files(root, "")) {
				if (file.toString().matches(".*\\.(java|jte)")) {
					read(Tree.read(file));
				}
			}
		}
	}

	boolean uses(String key) {
		if (this.words.contains(key)) {
			return true;
		}
		for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
			if (this.beginnings.contains(key.substring(0, dot + 1))) {
				return true;
			}
		}
		return this.ends.stream()
			.anyMatch((end) -> key.endsWith(end) && key.length() > end.length()
					&& uses(key.substring(0, key.length() - end.length())));
	}

	/** Keys that the source asks for by name. */
	Set<String> asked() {
		return this.asked;
	}

	/** Keys of three parts or more that are written somewhere as a whole. */
	Set<String> written(List<String> modules) {
		Set<String> written = new TreeSet<>();
		for (String word : this.words) {
			int dot = word.indexOf('.');
			if (dot > 0 && !this.acts.contains(word) && modules.contains(word.substring(0, dot))
					&& word.matches("[a-z]+(\\.[a-zA-Z][a-zA-Z0-9-]*){2,}")) {
				written.add(word);
			}
		}
		return written;
	}

	private void word(String word) {
		this.words.add(word);
		for (String part : word.split("\u0001", -1)) {
			if (part.matches("[a-z]+\\.([a-zA-Z0-9-]+\\.)*")) {
				this.beginnings.add(part);
			}
			if (part.matches("(\\.[a-zA-Z]+)+")) {
				this.ends.add(part);
			}
		}
	}

	private void read(String source) {
		Matcher named = NAMED.matcher(source);
		while (named.find()) {
			this.beginnings.add(named.group(1) + ".");
		}
		Matcher act = ACT.matcher(source);
		while (act.find()) {
			this.acts.add(act.group(1));
		}
		Matcher text = ASKED.matcher(source);
		while (text.find()) {
			if (!text.group(1).endsWith(".") && !"+".equals(text.group(2)) && !text.group().startsWith("named")) {
				this.asked.add(text.group(1));
			}
		}
	}

}
