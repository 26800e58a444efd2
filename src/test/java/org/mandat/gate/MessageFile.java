package org.mandat.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One message file as its translator sees it: texts in their order, with the line of
 * each.
 */
record MessageFile(Path path, String module, String language, List<String> lines, Map<String, String> texts,
		List<String> twice) {

	static List<MessageFile> all() {
		return Tree.files(Tree.MESSAGES, ".properties").stream().map(MessageFile::of).toList();
	}

	/** The files of one module, the source language's first. */
	static Map<String, List<MessageFile>> byModule() {
		Map<String, List<MessageFile>> byModule = new TreeMap<>();
		all().forEach((file) -> byModule.computeIfAbsent(file.module, (any) -> new ArrayList<>()).add(file));
		byModule.values().forEach((files) -> files.sort((a, b) -> a.language.compareTo(b.language)));
		return byModule;
	}

	boolean source() {
		return this.language.isEmpty();
	}

	private static MessageFile of(Path path) {
		String name = path.getFileName().toString().replace(".properties", "");
		int cut = name.indexOf('_');
		Map<String, String> texts = new LinkedHashMap<>();
		List<String> twice = new ArrayList<>();
		List<String> lines = Tree.read(path).lines().toList();
		for (String line : lines) {
			int equals = line.indexOf('=');
			if (!line.isBlank() && !line.startsWith("#") && equals > 0) {
				String key = line.substring(0, equals).strip();
				if (texts.put(key, line.substring(equals + 1).strip()) != null) {
					twice.add(key);
				}
			}
		}
		return new MessageFile(path, (cut < 0) ? name : name.substring(0, cut),
				(cut < 0) ? "" : name.substring(cut + 1), lines, texts, twice);
	}

}
