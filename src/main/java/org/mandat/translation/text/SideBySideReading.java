package org.mandat.translation.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Worded;
import org.mandat.platform.translation.AgreedTerms;
import org.mandat.platform.translation.EarlierTexts;
import org.mandat.platform.translation.KeptText;
import org.mandat.translation.Line;
import org.mandat.translation.Texts;
import org.mandat.translation.TextsAsked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a text beside its translation, of one moment. */
@Service
class SideBySideReading {

	private final Texts texts;

	private final EarlierTexts earlier;

	private final AgreedTerms terms;

	SideBySideReading(Texts texts, EarlierTexts earlier, AgreedTerms terms) {
		this.terms = terms;
		this.texts = texts;
		this.earlier = earlier;
	}

	/** The text for this post, or nothing where there is none or not in this language. */
	@Transactional(readOnly = true)
	Optional<SideBySide> of(Actor actor, Asked asked, @Nullable String from) {
		Optional<Line> found = this.texts.find(actor, asked.kind(), asked.record());
		return found.filter((line) -> line.states().containsKey(asked.lang()))
			.map((line) -> view(actor, line, asked.lang(), from));
	}

	private SideBySide view(Actor actor, Line line, String lang, @Nullable String from) {
		KeptText text = line.text();
		List<String> sources = text.forms().keySet().stream().filter((one) -> !one.equals(lang)).toList();
		String source = (from != null && sources.contains(from)) ? from
				: text.source(List.copyOf(line.states().keySet()), lang)
					.orElse(sources.isEmpty() ? null : sources.getFirst());
		Set<String> fields = new LinkedHashSet<>();
		KeptText.Form origin = (source == null) ? null : text.in(source);
		if (origin != null) {
			fields.addAll(origin.fields().keySet());
		}
		KeptText.Form now = text.in(lang);
		if (now != null) {
			fields.addAll(now.fields().keySet());
		}
		Map<String, String> older = (source == null) ? Map.of() : older(line, lang, source);
		return new SideBySide(line, lang, source, sources, new ArrayList<>(fields), older, now,
				terms(origin, source, lang), next(actor, line, lang));
	}

	private List<AgreedTerms.Agreed> terms(KeptText.@Nullable Form origin, @Nullable String source, String lang) {
		return (origin == null || source == null) ? List.of()
				: this.terms.in(List.of(new Worded(String.join(" ", origin.fields().values()), source)), lang);
	}

	private Map<String, String> older(Line line, String lang, String source) {
		KeptText.Form mine = line.text().standing(lang);
		return (mine == null || !line.text().isBehind(lang)) ? Map.of()
				: this.earlier.of(line.kind().key(), line.text().record(), source, mine.gives()).orElse(Map.of());
	}

	private @Nullable Line next(Actor actor, Line line, String lang) {
		return this.texts.stretch(actor, TextsAsked.waiting(lang), null, 2)
			.lines()
			.stream()
			.filter((other) -> !other.text().record().equals(line.text().record()))
			.findFirst()
			.orElse(null);
	}

	/** Which text, and into which language. */
	record Asked(String kind, UUID record, String lang) {
	}

}
