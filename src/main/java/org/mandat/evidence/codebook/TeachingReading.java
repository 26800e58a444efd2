package org.mandat.evidence.codebook;

import java.util.List;
import java.util.Optional;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.suggestion.CodedText;
import org.mandat.evidence.suggestion.Teaching;
import org.mandat.jurisdiction.Pack;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads what a practice pack holds for suggesting; the shapes were checked when the packs
 * were read. The texts are parsed and not kept.
 */
public final class TeachingReading {

	private static final YAMLMapper YAML = new YAMLMapper();

	private static final String LEXICON = "lexicon.yaml";

	private static final String COMBINATION = "combination.yaml";

	private TeachingReading() {
	}

	/** What the pack teaches; nothing if it has no lexicon. */
	public static Optional<Teaching> read(Pack pack, Codebook codebook) {
		if (!pack.has(LEXICON) || !pack.has(COMBINATION)) {
			return Optional.empty();
		}
		List<CodedText> texts = pack.files("annotated").stream().map((name) -> text(pack, name)).toList();
		return Optional.of(new Teaching(codebook, YAML.readTree(pack.bytes(LEXICON)), texts,
				YAML.readTree(pack.bytes(COMBINATION))));
	}

	private static CodedText text(Pack pack, String name) {
		return CodedText.read(name.replaceAll("^.*/|\\.yaml$", ""), YAML.readTree(pack.bytes(name)));
	}

}
