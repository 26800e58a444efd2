package org.mandat.evidence.need;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.Voice;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Page;

/**
 * A need as its page shows it.
 *
 * @param wordings its statement in each language, with what has fallen behind
 * @param missing the languages of the space in which it has no statement
 * @param weight how sure it is
 * @param own what was said in sources of the space
 * @param elsewhere what other spaces say of the place
 * @param steps its history, the newest first
 * @param posts the names of the posts in it
 * @param others the needs with which it could be merged
 */
public record NeedView(NeedSummary need, List<NeedTexts.Wording> wordings, List<Language> missing,
		Map<Codebook.Attribute, Map<Text, Integer>> weight, List<Voice> own, List<Voice> elsewhere,
		List<NeedSteps.Step> steps, Map<UUID, Text> posts, List<NeedSummary> others) {

	/** What stood before and after a step, as words. */
	public String value(Page page, NeedSteps.Step step, @org.jspecify.annotations.Nullable String value) {
		if (value == null) {
			return page.text("evidence.need.step.nothing");
		}
		return switch (step.act()) {
			case "state" -> page.text("evidence.need.state." + value);
			case "urgency" -> page.text("evidence.need.urgency." + value);
			default -> value;
		};
	}

	/** The needs with which it could be merged, for a form. */
	public Map<String, String> targets(Page page) {
		Map<String, String> targets = new LinkedHashMap<>();
		this.others.forEach((other) -> targets.put(other.kind(), other.kind() + " " + page.in(other.said())));
		return targets;
	}

	/** The kinds that were merged into it. */
	public List<String> taken() {
		return this.need.kinds().stream().filter((kind) -> !kind.equals(this.need.kind())).toList();
	}

}
