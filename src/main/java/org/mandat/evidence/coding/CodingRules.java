package org.mandat.evidence.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.platform.text.Refusal;

/** What a statement must meet before it is kept; rules without a database. */
final class CodingRules {

	private CodingRules() {
	}

	/**
	 * The first rule that the statement breaks.
	 * @param kept the codes that the statement bore before: they may stay even where
	 * nothing can be newly coded so
	 */
	static Optional<Coded.Refused> broken(Statement said, Codebook codebook, CodingRepository.Reach reach,
			Set<String> kept) {
		if (!reach.covers(said.span())) {
			return refused("words", "evidence.coding.words.elsewhere");
		}
		return themes(said.themes(), codebook, kept).or(() -> rest(said, codebook));
	}

	private static Optional<Coded.Refused> themes(List<String> themes, Codebook codebook, Set<String> kept) {
		if (themes.isEmpty()) {
			return refused("theme1", "evidence.coding.theme.required");
		}
		if (themes.size() > Statement.MOST_THEMES) {
			return refused("theme1", "evidence.coding.theme.most", Statement.MOST_THEMES);
		}
		for (String theme : themes) {
			if (codebook.theme(Codebook.root(theme)).isEmpty()) {
				return refused("theme1", "evidence.coding.theme.unknown", theme);
			}
			if (!codebook.codable(theme) && !kept.contains(theme)) {
				return refused("theme1", "evidence.coding.theme.ended", theme);
			}
		}
		boolean twice = themes.stream().map(Codebook::root).distinct().count() < themes.size();
		return twice ? refused("theme1", "evidence.coding.theme.twice") : Optional.empty();
	}

	private static Optional<Coded.Refused> rest(Statement said, Codebook codebook) {
		for (String need : said.needs()) {
			if (codebook.need(need).isEmpty()) {
				return refused("needs", "evidence.coding.need.unknown", need);
			}
		}
		boolean attributes = said.attributes()
			.entrySet()
			.stream()
			.allMatch(
					(one) -> codebook.attribute(one.getKey()).filter((known) -> known.has(one.getValue())).isPresent());
		if (!attributes || !said.flags().stream().allMatch(codebook::hasFlag)) {
			return refused("theme1", "evidence.coding.attribute.unknown");
		}
		return Optional.empty();
	}

	/**
	 * The role that others may see beside the place (ground rule G2): only of an elected
	 * speaker in a public source, or where the speakers agreed in writing.
	 */
	static @Nullable String shownRole(Statement said, boolean sourcePublic, boolean sourceAgreed) {
		boolean may = sourceAgreed || (sourcePublic && said.electedPublic());
		return may ? said.attributes().get("A-ROLE") : null;
	}

	private static Optional<Coded.Refused> refused(String field, String key, Object... args) {
		return Optional.of(new Coded.Refused(field, Refusal.of(key, args)));
	}

}
