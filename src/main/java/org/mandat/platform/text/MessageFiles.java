package org.mandat.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The message files of all modules: {@code messages/<module>.properties} in the source
 * language and {@code <module>_sq.properties}, {@code <module>_sr_Cyrl.properties} …
 * beside it.
 */
@Component
class MessageFiles {

	private final Map<Language, Map<String, String>> byLanguage = new HashMap<>();

	MessageFiles() {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*.properties")) {
				read(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> cyrillic = this.byLanguage.get(new Language("sr-Cyrl"));
		if (cyrillic != null) {
			Map<String, String> latin = new HashMap<>();
			cyrillic.forEach((key, text) -> latin.put(key, SerbianScript.latin(text)));
			this.byLanguage.put(new Language("sr-Latn"), latin);
		}
		this.byLanguage.replaceAll((language, texts) -> Map.copyOf(texts));
	}

	List<Language> languages() {
		TreeSet<String> tags = new TreeSet<>();
		this.byLanguage.keySet().forEach((language) -> tags.add(language.tag()));
		List<Language> ordered = new ArrayList<>();
		tags.stream().filter((tag) -> !"en".equals(tag)).map(Language::new).forEach(ordered::add);
		ordered.add(Languages.SOURCE);
		return List.copyOf(ordered);
	}

	Map<String, String> texts(Language language) {
		return this.byLanguage.getOrDefault(language, Map.of());
	}

	private void read(Resource file) throws IOException {
		String name = String.valueOf(file.getFilename()).replace(".properties", "");
		int cut = name.indexOf('_');
		Language language = (cut < 0) ? Languages.SOURCE : new Language(name.substring(cut + 1).replace('_', '-'));
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		Map<String, String> texts = this.byLanguage.computeIfAbsent(language, (any) -> new HashMap<>());
		properties.forEach((key, text) -> texts.put((String) key, (String) text));
	}

}
