package org.mandat.evidence.coding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.codebook.TeachingReading;
import org.mandat.evidence.coding.EarlierCodings.Mark;
import org.mandat.evidence.suggestion.Lesson;
import org.mandat.evidence.suggestion.Model;
import org.mandat.jurisdiction.Pack;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what was learnt: from each practice pack once, when it is first asked for, and
 * for each space what its reader may see on top. Nothing of one space is ever learnt for
 * another, and the least recently used is forgotten, by how much was learnt. Where much
 * was coded, nobody waits: what was learnt last suggests until the newest is learnt too.
 */
@Component
class Learning {

	private static final Logger log = LoggerFactory.getLogger(Learning.class);

	/** So many passages and answers are kept learnt, over all spaces: about 60 MB. */
	private static final int LESSONS = 12_000;

	private final Map<String, Optional<Model>> byPractice = new ConcurrentHashMap<>();

	private final Map<UUID, Known> bySpace = new LinkedHashMap<>(16, 0.75f, true);

	private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

	private final Codebooks codebooks;

	private final EarlierCodings earlier;

	private final TransactionTemplate transactions;

	Learning(Codebooks codebooks, EarlierCodings earlier, PlatformTransactionManager transactions) {
		this.codebooks = codebooks;
		this.earlier = earlier;
		this.transactions = new TransactionTemplate(transactions);
		this.transactions.setReadOnly(true);
	}

	/** What suggests for a space, having learnt what its reader may see. */
	Optional<Model> model(UUID space) {
		return taught(this.codebooks.practice(space))
			.map((model) -> Walls.current().passages() ? known(space, model) : model);
	}

	/** What a practice pack teaches; who asks meanwhile waits for the same. */
	Optional<Model> taught(Pack practice) {
		Codebook codebook = this.codebooks.ofPack(practice.id());
		return this.byPractice.computeIfAbsent(practice.id() + " " + codebook.version(),
				(any) -> TeachingReading.read(practice, codebook).map(Model::learn));
	}

	private Model known(UUID space, Model taught) {
		Mark mark = this.earlier.mark(space);
		Known known = remembered(space);
		if (known.taught() == taught && known.mark().equals(mark)) {
			return known.model();
		}
		if (!mark.many()) {
			return learn(space, taught, mark);
		}
		learnSoon(space, taught, mark);
		// What another space has withdrawn since must not be quoted once more.
		return (known.taught() == taught && known.mark().shared().equals(mark.shared())) ? known.model() : taught;
	}

	private void learnSoon(UUID space, Model taught, Mark mark) {
		Reader reader = Walls.current();
		if (!this.underWay.add(space)) {
			return;
		}
		Thread.ofPlatform().daemon().name("learning").start(() -> {
			try {
				Walls.run(reader, () -> this.transactions.executeWithoutResult((status) -> learn(space, taught, mark)));
			}
			catch (RuntimeException ex) {
				log.warn("What was coded could not be learnt now; it is tried again when suggestions are asked for.",
						ex);
			}
			finally {
				this.underWay.remove(space);
			}
		});
	}

	private Model learn(UUID space, Model taught, Mark mark) {
		Known before = remembered(space);
		Map<String, Lesson> read = (before.taught() == taught) ? before.lessons() : Map.of();
		Map<String, Lesson> lessons = new TreeMap<>();
		this.earlier.all(space).forEach((key, one) -> {
			Lesson there = read.get(key);
			lessons.put(key, (there == null) ? taught.lesson(one) : there);
		});
		Known now = new Known(mark, taught, lessons, taught.knowing(lessons.values()));
		synchronized (this.bySpace) {
			this.bySpace.put(space, now);
			while (this.bySpace.size() > 1 && lessons() > LESSONS) {
				this.bySpace.remove(this.bySpace.keySet().iterator().next());
			}
		}
		return now.model();
	}

	private int lessons() {
		return this.bySpace.values().stream().mapToInt((known) -> known.lessons().size() + 1).sum();
	}

	private Known remembered(UUID space) {
		synchronized (this.bySpace) {
			return this.bySpace.getOrDefault(space, Known.NOTHING);
		}
	}

	private record Known(Mark mark, @Nullable Model taught, Map<String, Lesson> lessons, @Nullable Model own) {

		static final Known NOTHING = new Known(new Mark("", "", false), null, Map.of(), null);

		Model model() {
			return Objects.requireNonNull(this.own);
		}

	}

}
