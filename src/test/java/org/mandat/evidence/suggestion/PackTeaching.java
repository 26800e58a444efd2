package org.mandat.evidence.suggestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.mandat.evidence.codebook.CodebookReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the practice pack of the product teaches, and the model that learnt it, once. */
final class PackTeaching {

	static final Teaching TEACHING = read();

	static final Model MODEL = Model.learn(TEACHING);

	private PackTeaching() {
	}

	private static Teaching read() {
		Path pack = Path.of("src/main/resources/packs/practice");
		List<CodedText> texts = new ArrayList<>();
		try (Stream<Path> files = Files.list(pack.resolve("annotated"))) {
			files.sorted()
				.forEach((file) -> texts
					.add(CodedText.read(file.getFileName().toString().replace(".yaml", ""), yaml(file))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Teaching(CodebookReading.read(yaml(pack.resolve("themes.yaml"))), yaml(pack.resolve("lexicon.yaml")),
				texts, yaml(pack.resolve("combination.yaml")));
	}

	private static JsonNode yaml(Path file) {
		return new YAMLMapper().readTree(file.toFile());
	}

}
