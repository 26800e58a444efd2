package org.mandat.evidence.coding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.codebook.TeachingReading;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.suggestion.Lesson;
import org.mandat.evidence.suggestion.Model;
import org.mandat.evidence.suggestion.Prepared;
import org.mandat.jurisdiction.Pack;
import org.springframework.stereotype.Component;

/**
 * Keeps what was learnt: from each practice pack once, when it is first asked for, and
 * for each space what its reader may see on top. Nothing of one space is ever learnt for
 * another, and the least recently used is forgotten.
 */
@Component
class Learning {

	private static final int SPACES = 6;

	/** Up to so many sentences are kept read. */
	private static final int SENTENCES = 4000;

	private final Map<String, Optional<Model>> byPractice = new ConcurrentHashMap<>();

	private final Map<UUID, Known> bySpace = new LinkedHashMap<>(16, 0.75f, true);

	private final Map<Asked, Prepared> texts = new LinkedHashMap<>(16, 0.75f, true);

	private final Codebooks codebooks;

	private final EarlierCodings earlier;

	Learning(Codebooks codebooks, EarlierCodings earlier) {
		this.codebooks = codebooks;
		this.earlier = earlier;
	}

	/** What suggests for a space, having learnt all that its reader may see. */
	Optional<Model> model(UUID space) {
		Pack practice = this.codebooks.practice(space);
		Codebook codebook = this.codebooks.ofPack(practice.id());
		return taught(practice, codebook).map((model) -> known(space, model));
	}

	private Optional<Model> taught(Pack practice, Codebook codebook) {
		return this.byPractice.computeIfAbsent(practice.id() + " " + codebook.version(),
				(any) -> TeachingReading.read(practice, codebook).map(Model::learn));
	}

	private Model known(UUID space, Model taught) {
		String fingerprint = this.earlier.fingerprint(space);
		Known known;
		synchronized (this.bySpace) {
			known = this.bySpace.getOrDefault(space, Known.NOTHING);
		}
		if (known.is(taught, fingerprint)) {
			return known.model(taught);
		}
		Map<String, Lesson> before = (known.taught() == taught) ? known.lessons() : Map.of();
		Map<String, Lesson> lessons = new HashMap<>();
		this.earlier.all(space).forEach((key, one) -> {
			Lesson read = before.get(key);
			lessons.put(key, (read == null) ? taught.lesson(one) : read);
		});
		List<Lesson> ordered = lessons.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map(Map.Entry::getValue)
			.toList();
		Known now = new Known(fingerprint, taught, lessons, taught.knowing(ordered));
		synchronized (this.bySpace) {
			this.bySpace.put(space, now);
			while (this.bySpace.size() > SPACES) {
				this.bySpace.remove(this.bySpace.keySet().iterator().next());
			}
		}
		return now.model(taught);
	}

	/** A text read for a model; the last ones are kept. */
	Prepared prepared(UUID space, Model model, String text, String language, List<Sentence> sentences) {
		Asked asked = new Asked(space, text, language, sentences.size(),
				sentences.isEmpty() ? 0 : sentences.getFirst().n());
		synchronized (this.texts) {
			Prepared there = this.texts.get(asked);
			if (there != null) {
				return there;
			}
		}
		Prepared read = model.prepare(text, language, sentences);
		synchronized (this.texts) {
			this.texts.put(asked, read);
			while (this.texts.size() > 1 && this.texts.keySet().stream().mapToInt(Asked::sentences).sum() > SENTENCES) {
				this.texts.remove(this.texts.keySet().iterator().next());
			}
		}
		return read;
	}

	private record Known(String fingerprint, @Nullable Model taught, Map<String, Lesson> lessons, @Nullable Model own) {

		static final Known NOTHING = new Known("", null, Map.of(), null);

		boolean is(Model taught, String fingerprint) {
			return this.own != null && this.taught == taught && this.fingerprint.equals(fingerprint);
		}

		Model model(Model otherwise) {
			return (this.own == null) ? otherwise : this.own;
		}

	}

	private record Asked(UUID space, String text, String language, int sentences, int first) {
	}

}
