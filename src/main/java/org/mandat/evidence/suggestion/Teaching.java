package org.mandat.evidence.suggestion;

import java.util.List;

import org.mandat.evidence.Codebook;
import tools.jackson.databind.JsonNode;

/**
 * What a practice pack holds for suggesting: the list of themes, the lexicon, the texts
 * coded from beginning to end, and how the methods are combined.
 */
public record Teaching(Codebook codebook, JsonNode lexicon, List<CodedText> texts, JsonNode combination) {
}
