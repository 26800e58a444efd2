package org.mandat.assessment.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Assessment;
import org.mandat.assessment.Benchmark;
import org.mandat.assessment.RoundClosed;
import org.mandat.assessment.Standing;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a round: its levels hold from then on, proofs that were not renewed fall, of the
 * partners only medians stay, links and counts are taken away.
 */
@Service
class RoundClosing {

	private final RoundRepository rounds;

	private final Partners said;

	private final PartnerRepository partners;

	private final ResultRepository results;

	private final Assessment assessment;

	private final Repeating repeating;

	private final Messages messages;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	RoundClosing(RoundRepository rounds, Partners said, PartnerRepository partners, ResultRepository results,
			Assessment assessment, Repeating repeating, Messages messages, AuditTrail audit,
			ApplicationEventPublisher events) {
		this.rounds = rounds;
		this.said = said;
		this.partners = partners;
		this.results = results;
		this.assessment = assessment;
		this.repeating = repeating;
		this.messages = messages;
		this.audit = audit;
		this.events = events;
	}

	/** What would become of each benchmark if the round were closed now. */
	@Transactional(readOnly = true)
	Closing ahead(UUID round) {
		return new Closing(this.assessment.standing(), this.rounds.scores(round), this.assessment.today());
	}

	/** Closes the round; refused if nothing stands in it, or if it is closed. */
	@Transactional
	Outcome<UUID> close(UUID round, long version, Language language) {
		Optional<Round> open = this.rounds.hold(round).filter((one) -> !one.closed() && one.version() == version);
		if (open.isEmpty()) {
			return Outcome.refused("assessment.round.refused.changedMeanwhile");
		}
		Closing closing = ahead(round);
		if (closing.scores().isEmpty()) {
			return Outcome.refused("assessment.round.refused.empty");
		}
		PartnerBox box = this.said.said(open.get());
		Map<String, Integer> visited = this.rounds.visited(round);
		List<Result> results = new ArrayList<>();
		closing.standing().benchmarks().forEach((benchmark) -> {
			Answer answer = answer(closing, benchmark, language);
			boolean asked = box.counts().containsKey(benchmark.id());
			Integer median = Median.of(box.counts().getOrDefault(benchmark.id(), new int[0]));
			results.add(new Result(benchmark.id(), (answer == null) ? null : answer.id(),
					(answer == null) ? null : answer.level(), closing.of(benchmark) == Closing.Fate.EXPIRED, median,
					asked && median == null, visited.get(benchmark.id())));
		});
		this.rounds.close(round, closing.today());
		this.results.insert(round, results);
		this.partners.forget(round, box.enough());
		this.repeating.answered();
		this.audit.changed("assessment.round-closed", "assessment-round", round, "open", results);
		this.events.publishEvent(new RoundClosed(round, closing.today()));
		return Outcome.done(round);
	}

	private @Nullable Answer answer(Closing closing, Benchmark benchmark, Language language) {
		return switch (closing.of(benchmark)) {
			case NOT_ASKED -> null;
			case STAYS -> closing.standing().of(benchmark);
			case SAID -> kept(closing, java.util.Objects.requireNonNull(closing.said(benchmark)));
			case EXPIRED -> fallen(closing, benchmark, language);
		};
	}

	private Answer kept(Closing closing, Score score) {
		return this.assessment.stand(new Answer(Ids.next(), score.benchmark(), closing.today(), score.level(),
				score.reason(), score.proof(), score.until(), score.owner(), null, List.of()));
	}

	private Answer fallen(Closing closing, Benchmark benchmark, Language language) {
		Standing standing = closing.standing();
		Answer before = java.util.Objects.requireNonNull(standing.of(benchmark));
		String why = this.messages.text(language, "assessment.round.expired",
				Formats.date(language, java.util.Objects.requireNonNull(before.until())));
		return this.assessment.stand(new Answer(Ids.next(), benchmark.id(), closing.today(), 0,
				new Worded(why, language.tag()), null, null, null, null, List.of()));
	}

}
