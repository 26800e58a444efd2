package org.mandat.evidence.coding;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.mandat.evidence.Codebooks;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Learns what the packs teach in the quiet after a start, so that the first who opens the
 * coding desk does not wait some seconds for it. A command learns only if it suggests.
 */
@Component
@ConditionalOnProperty(name = "mandat.mode", havingValue = "serve")
class LearningAhead {

	private static final Logger log = LoggerFactory.getLogger(LearningAhead.class);

	/** Whoever waits for the first page comes first. */
	private static final Duration AFTER = Duration.ofSeconds(20);

	private final Learning learning;

	private final Spaces spaces;

	private final Codebooks codebooks;

	LearningAhead(Learning learning, Spaces spaces, Codebooks codebooks) {
		this.learning = learning;
		this.spaces = spaces;
		this.codebooks = codebooks;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		CompletableFuture.runAsync(this::learn, CompletableFuture.delayedExecutor(AFTER.toSeconds(), TimeUnit.SECONDS,
				Thread.ofPlatform().daemon().name("learning-ahead").priority(Thread.MIN_PRIORITY)::start));
	}

	private void learn() {
		try {
			this.spaces.all()
				.stream()
				.map(Space::id)
				.map(this.codebooks::practice)
				.collect(Collectors.toSet())
				.forEach(this.learning::taught);
		}
		catch (RuntimeException ex) {
			log.warn("What the packs teach could not be learnt ahead; it is learnt when suggestions are asked for.",
					ex);
		}
	}

}
