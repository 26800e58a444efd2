package org.mandat.assessment.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Assessment;
import org.mandat.assessment.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A closed round beside the one before it. */
@Service
public class Comparisons {

	private final RoundRepository rounds;

	private final ResultRepository results;

	private final Assessment assessment;

	Comparisons(RoundRepository rounds, ResultRepository results, Assessment assessment) {
		this.rounds = rounds;
		this.results = results;
		this.assessment = assessment;
	}

	/** A closed round and the closed one before it, if there was one. */
	@Transactional(readOnly = true)
	public Optional<Comparison> of(UUID round) {
		List<Round> closed = this.rounds.all().stream().filter(Round::closed).toList();
		return closed.stream().filter((one) -> one.id().equals(round)).findFirst().map((later) -> {
			Round earlier = closed.stream().filter((one) -> one.number() < later.number()).findFirst().orElse(null);
			return compare(later, earlier);
		});
	}

	/** The last closed round beside the one before it, if any was closed. */
	@Transactional(readOnly = true)
	public Optional<Comparison> newest() {
		return this.rounds.all().stream().filter(Round::closed).findFirst().flatMap((round) -> of(round.id()));
	}

	private Comparison compare(Round later, @Nullable Round earlier) {
		Map<String, Result> after = this.results.of(later.id());
		Map<String, Result> before = (earlier == null) ? Map.of() : this.results.of(earlier.id());
		Map<UUID, Answer> then = this.assessment.known(before.values().stream().map(Result::answer).toList());
		Map<UUID, Answer> now = this.assessment.known(after.values().stream().map(Result::answer).toList());
		List<Move> moves = this.assessment.standing()
			.benchmarks()
			.map((benchmark) -> Move.of(benchmark, before, after, now))
			.toList();
		return new Comparison(later, earlier, standing(now), (earlier == null) ? null : standing(then), moves);
	}

	private Standing standing(Map<UUID, Answer> answers) {
		return Standing.of(this.assessment.dimensions(), answers.values());
	}

	/**
	 * Two rounds side by side.
	 *
	 * @param later the later round
	 * @param earlier the closed round before it, if there was one
	 * @param now where the municipality stood after the later one
	 * @param then where it stood after the earlier one
	 * @param moves each benchmark in the order of the pack
	 */
	public record Comparison(Round later, @Nullable Round earlier, Standing now, @Nullable Standing then,
			List<Move> moves) {

		/** What stands at another level than before. */
		public List<Move> moved() {
			return this.moves.stream().filter((move) -> this.earlier != null && move.moved()).toList();
		}

		/** Where two of the three scores are two levels apart: for the next agenda. */
		public List<Move> apart() {
			return this.moves.stream().filter((move) -> move.after() != null && move.after().apart()).toList();
		}

		/** Whether others than the coordinator said something that may be shown. */
		public boolean others() {
			return this.moves.stream()
				.map(Move::after)
				.anyMatch((one) -> one != null && (one.partners() != null || one.few() || one.visitors() != null));
		}

	}

}
