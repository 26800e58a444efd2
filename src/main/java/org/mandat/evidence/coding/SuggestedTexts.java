package org.mandat.evidence.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.suggestion.Model;
import org.mandat.evidence.suggestion.Prepared;
import org.mandat.evidence.suggestion.Suggestion;
import org.springframework.stereotype.Component;

/**
 * Keeps the last parts of documents as they were read and what was suggested for them:
 * whoever codes sees the same part again after each answer.
 */
@Component
class SuggestedTexts {

	/** Up to so many sentences are kept. */
	private static final int SENTENCES = 4000;

	private final Map<Asked, Kept> texts = new LinkedHashMap<>(16, 0.75f, true);

	/** What this model suggests for the sentences of a text. */
	List<Suggestion> of(UUID space, Model model, String text, String language, List<Sentence> sentences) {
		Asked asked = new Asked(space, text, language, sentences.size(),
				sentences.isEmpty() ? 0 : sentences.getFirst().n());
		Kept there = kept(asked);
		if (there != null && there.by() == model) {
			return there.suggested();
		}
		Prepared prepared = (there != null) ? there.prepared() : model.prepare(text, language, sentences);
		List<Suggestion> suggested = List.copyOf(model.of(prepared));
		keep(asked, new Kept(prepared, model, suggested));
		return suggested;
	}

	private @Nullable Kept kept(Asked asked) {
		synchronized (this.texts) {
			return this.texts.get(asked);
		}
	}

	private void keep(Asked asked, Kept now) {
		synchronized (this.texts) {
			this.texts.put(asked, now);
			while (this.texts.size() > 1 && this.texts.keySet().stream().mapToInt(Asked::sentences).sum() > SENTENCES) {
				this.texts.remove(this.texts.keySet().iterator().next());
			}
		}
	}

	private record Asked(UUID space, String text, String language, int sentences, int first) {
	}

	private record Kept(Prepared prepared, Model by, List<Suggestion> suggested) {
	}

}
