package org.mandat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.mandat.platform.text.SerbianScript;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each message file has every key once, sorted, with the same arguments as the source
 * language; each text is well formed in every language form, made Latin included; nothing
 * is asked for that is missing and nothing kept that nobody asks for.
 */
class MessagesTests {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*(\\d+)\\s*[,}]");

	private static final Pattern JARGON = Pattern
		.compile("(?iu)\\b(invalid|null|uuid|sql|http|timeout|exception|stack|cookie|token|server error|submit|log ?in|"
				+ "username|backend|frontend|parse|payload|query|shëndeti i trupit|libri i kodeve|zdravlje tela|"
				+ "здравље тела|шифарник|šifarnik|ekstrem\\p{L}*|екстрем\\p{L}*|extrem\\p{L}*)\\b");

	private final Map<String, List<MessageFile>> modules = MessageFile.byModule();

	@Test
	void everyLanguageHasEveryKeyAndNoOther() {
		List<String> wrong = new ArrayList<>();
		List<String> languages = this.modules.get("platform").stream().map(MessageFile::language).toList();
		this.modules.forEach((module, files) -> {
			if (!files.stream().map(MessageFile::language).toList().equals(languages)) {
				wrong.add(module + " lacks a language of " + languages);
			}
			TreeSet<String> keys = new TreeSet<>(files.getFirst().texts().keySet());
			for (MessageFile file : files) {
				difference(keys, file.texts().keySet()).forEach((key) -> wrong.add(file.path() + " lacks " + key));
				difference(file.texts().keySet(), keys)
					.forEach((key) -> wrong.add(file.path() + " has a key of its own: " + key));
				file.twice().forEach((key) -> wrong.add(file.path() + " has twice " + key));
			}
		});
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyKeyIsItsModulesAndInItsPlace() {
		List<String> wrong = new ArrayList<>();
		for (MessageFile file : MessageFile.all()) {
			String before = "";
			for (String key : file.texts().keySet()) {
				if (!key.startsWith(file.module() + ".")) {
					wrong.add(file.path() + " has the key of another module: " + key);
				}
				if (key.compareTo(before) < 0) {
					wrong.add(file.path() + " is not sorted at " + key);
				}
				before = key;
			}
			if (!file.source() && !file.lines().getFirst().startsWith("# review: ")) {
				wrong.add(file.path() + " does not say in its first line who has read it");
			}
			if (file.source() && file.lines().stream().noneMatch((line) -> line.startsWith("# "))) {
				wrong.add(file.path() + " has no note for translators");
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyTextIsWellFormedWithTheSameArguments() {
		List<String> wrong = new ArrayList<>();
		this.modules.values().forEach((files) -> {
			Map<String, String> source = files.getFirst().texts();
			for (MessageFile file : files) {
				forms(file).forEach((tag, texts) -> texts.forEach((key, text) -> {
					String original = source.getOrDefault(key, text);
					if (!arguments(text).equals(arguments(original))) {
						wrong.add(tag + " " + key + " has other arguments than the source: " + text);
					}
					problem(tag, text).forEach((why) -> wrong.add(tag + " " + key + " " + why + ": " + text));
				}));
			}
		});
		assertThat(wrong).isEmpty();
	}

	@Test
	void nothingIsAskedForThatIsMissing() {
		TreeSet<String> keys = keys();
		MessageUses uses = new MessageUses();
		assertThat(uses.asked().stream().filter((key) -> !keys.contains(key)).toList()).as("asked for").isEmpty();
		assertThat(uses.written(List.copyOf(this.modules.keySet()))
			.stream()
			.filter((key) -> !keys.contains(key))
			.filter((key) -> keys.stream().noneMatch((other) -> other.startsWith(key + ".")))).as("written").isEmpty();
	}

	@Test
	void nothingIsKeptThatNobodyAsksFor() {
		MessageUses uses = new MessageUses();
		assertThat(keys().stream().filter((key) -> !uses.uses(key))).isEmpty();
	}

	@Test
	void theWordsAreThoseOfAnOffice() {
		List<String> wrong = new ArrayList<>();
		for (MessageFile file : MessageFile.all()) {
			file.texts().forEach((key, text) -> {
				Matcher jargon = JARGON.matcher(text);
				if (jargon.find()) {
					wrong.add(file.path() + " " + key + " says “" + jargon.group() + "”");
				}
				if (text.contains("!")) {
					wrong.add(file.path() + " " + key + " has an exclamation mark");
				}
			});
		}
		assertThat(wrong).isEmpty();
	}

	private static Map<String, Map<String, String>> forms(MessageFile file) {
		Map<String, Map<String, String>> forms = new TreeMap<>();
		forms.put(file.source() ? "en" : file.language().replace('_', '-'), file.texts());
		if ("sr_Cyrl".equals(file.language())) {
			Map<String, String> latin = new TreeMap<>();
			file.texts().forEach((key, text) -> latin.put(key, SerbianScript.latin(text)));
			forms.put("sr-Latn", latin);
		}
		return forms;
	}

	private static List<String> problem(String tag, String text) {
		List<String> problems = new ArrayList<>();
		if ("sr-Latn".equals(tag) && text.matches("(?s).*\\p{IsCyrillic}.*")) {
			problems.add("keeps Cyrillic");
		}
		if (text.contains("{")) {
			try {
				new MessageFormat(text, ULocale.forLanguageTag(tag)).format(new Object[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 },
						new StringBuffer(), null);
			}
			catch (IllegalArgumentException ex) {
				problems.add("cannot be read (" + ex.getMessage() + ")");
			}
			if (text.replace("''", "").contains("'")) {
				problems.add("has a single apostrophe beside an argument");
			}
		}
		return problems;
	}

	private static TreeSet<String> arguments(String text) {
		TreeSet<String> found = new TreeSet<>();
		Matcher argument = ARGUMENT.matcher(text);
		while (argument.find()) {
			found.add(argument.group(1));
		}
		return found;
	}

	private TreeSet<String> keys() {
		TreeSet<String> keys = new TreeSet<>();
		this.modules.values().forEach((files) -> keys.addAll(files.getFirst().texts().keySet()));
		return keys;
	}

	private static Stream<String> difference(java.util.Set<String> all, java.util.Set<String> some) {
		return all.stream().filter((key) -> !some.contains(key));
	}

}
