package org.mandat.evidence.need;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of a need shows. */
@Service
class NeedShowing {

	private static final int MOST = 200;

	private static final int STEPS = 30;

	private final NeedReading needs;

	private final NeedTexts texts;

	private final NeedWeight weight;

	private final VoiceReading voices;

	private final NeedSteps steps;

	private final SourcePlaces places;

	private final Languages languages;

	private final Posts posts;

	private final SpaceDays days;

	NeedShowing(NeedReading needs, NeedTexts texts, NeedWeight weight, VoiceReading voices, NeedSteps steps,
			SourcePlaces places, Languages languages, Posts posts, SpaceDays days) {
		this.needs = needs;
		this.texts = texts;
		this.weight = weight;
		this.voices = voices;
		this.steps = steps;
		this.places = places;
		this.languages = languages;
		this.posts = posts;
		this.days = days;
	}

	@Transactional(readOnly = true)
	Optional<NeedView> of(String kind) {
		List<NeedSummary> all = this.needs.all();
		return all.stream().filter((need) -> need.kind().equals(kind)).findFirst().map((need) -> view(need, all));
	}

	private NeedView view(NeedSummary need, List<NeedSummary> all) {
		UUID id = need.id();
		List<NeedTexts.Wording> wordings = (id == null) ? List.of() : this.texts.of(id);
		List<NeedSteps.Step> history = (id == null) ? List.of() : this.steps.of(id, STEPS);
		List<NeedSummary> others = (id == null) ? List.of()
				: all.stream().filter((other) -> other.id() != null && !id.equals(other.id())).toList();
		return new NeedView(need, wordings, missing(wordings), this.weight.of(need.kind()),
				this.voices.own(need.kind(), MOST), this.voices.elsewhere(need.kinds(), MOST), history, names(history),
				others);
	}

	/** Of the languages of the space; what can be made from another script is there. */
	private List<Language> missing(List<NeedTexts.Wording> wordings) {
		Text said = wordings.isEmpty() ? null : Text.of(wordings.stream()
			.collect(java.util.stream.Collectors.toMap(NeedTexts.Wording::lang, NeedTexts.Wording::statement)));
		return this.places.space(NeedReading.space())
			.languages()
			.stream()
			.map(this.languages::find)
			.flatMap(Optional::stream)
			.filter((language) -> said == null || !said.has(language))
			.toList();
	}

	private Map<UUID, Text> names(List<NeedSteps.Step> history) {
		Map<UUID, Text> names = new HashMap<>();
		if (history.stream().anyMatch((step) -> step.post() != null)) {
			for (PostView post : this.posts.on(this.days.here().today())) {
				names.put(post.id(), post.name());
			}
		}
		return names;
	}

}
