package org.mandat.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where the municipality stands: the newest answer of each benchmark. There is no total.
 *
 * @param dimensions all dimensions in the order of the pack
 * @param answers the newest answers by benchmark
 */
public record Standing(List<Dimension> dimensions, Map<String, Answer> answers) {

	private static final BigDecimal CAP = new BigDecimal("2.0");

	private static final int WRITTEN = 2;

	private static final int DRAWN = 200;

	/** Where it stood by these answers. */
	public static Standing of(List<Dimension> dimensions, Collection<Answer> answers) {
		return new Standing(dimensions,
				answers.stream().collect(Collectors.toMap(Answer::benchmark, Function.identity())));
	}

	/**
	 * How long a drawing of the score is, of {@value #DRAWN}; nothing before an answer.
	 */
	public int drawn(Dimension dimension) {
		BigDecimal score = score(dimension);
		return (score == null) ? 0 : score.multiply(BigDecimal.valueOf(DRAWN)).intValue() / Benchmark.HIGHEST;
	}

	/** What holds of a benchmark, or nothing while it was not asked. */
	public @Nullable Answer of(Benchmark benchmark) {
		return this.answers.get(benchmark.id());
	}

	/**
	 * What is asked next: the leading benchmarks that were not answered within a year,
	 * then all others that were never asked.
	 */
	public Optional<Benchmark> next(LocalDate on) {
		return this.dimensions.stream()
			.map(Dimension::leading)
			.filter((leading) -> due(leading, on))
			.findFirst()
			.or(() -> this.dimensions.stream()
				.flatMap((dimension) -> dimension.benchmarks().stream())
				.filter(this::open)
				.findFirst());
	}

	/** How many benchmarks were answered. */
	public int answered() {
		return (int) benchmarks().filter((benchmark) -> !open(benchmark)).count();
	}

	/** How many benchmarks of a dimension were answered. */
	public int answered(Dimension dimension) {
		return (int) dimension.benchmarks().stream().filter((benchmark) -> !open(benchmark)).count();
	}

	/** Whether a proof of the dimension has run out by this day. */
	public boolean renew(Dimension dimension, LocalDate on) {
		return dimension.benchmarks().stream().map(this::of).anyMatch((answer) -> answer != null && answer.renew(on));
	}

	/** How many benchmarks there are. */
	public int asked() {
		return (int) benchmarks().count();
	}

	/**
	 * The mean of the benchmarks that were answered and apply, with one decimal; at most
	 * 2.0 while a gate stands below level 2. Nothing before the first answer.
	 */
	public @Nullable BigDecimal score(Dimension dimension) {
		List<Integer> levels = levels(dimension);
		if (levels.isEmpty()) {
			return null;
		}
		BigDecimal sum = BigDecimal.valueOf(levels.stream().mapToInt(Integer::intValue).sum());
		BigDecimal mean = sum.divide(BigDecimal.valueOf(levels.size()), 1, RoundingMode.HALF_UP);
		return capped(dimension) ? mean.min(CAP) : mean;
	}

	/** Whether a gate of the dimension was answered and stands below level 2. */
	public boolean capped(Dimension dimension) {
		return dimension.benchmarks().stream().filter(Benchmark::gate).anyMatch((gate) -> {
			Integer level = level(gate);
			return level != null && level < WRITTEN;
		});
	}

	/** The lowest benchmark that was answered and applies, the first of equals. */
	public @Nullable Benchmark lowest(Dimension dimension) {
		Benchmark lowest = null;
		int least = Benchmark.HIGHEST + 1;
		for (Benchmark benchmark : dimension.benchmarks()) {
			Integer level = level(benchmark);
			if (level != null && level < least) {
				lowest = benchmark;
				least = level;
			}
		}
		return lowest;
	}

	/** Whether its lowest benchmark is not even written. */
	public boolean low(Dimension dimension) {
		return dimension.benchmarks().stream().map(this::level).anyMatch((level) -> level != null && level < WRITTEN);
	}

	/** What the product offers for a dimension to a reader who may do this. */
	public List<Offer> offers(Dimension dimension, Predicate<String> may) {
		return dimension.offers()
			.stream()
			.flatMap((key) -> Offer.of(key).stream())
			.filter((offer) -> may.test(offer.permission()))
			.toList();
	}

	private List<Integer> levels(Dimension dimension) {
		return dimension.benchmarks()
			.stream()
			.map(this::level)
			.filter(Objects::nonNull)
			.map(Integer.class::cast)
			.toList();
	}

	private @Nullable Integer level(Benchmark benchmark) {
		Answer answer = of(benchmark);
		return (answer == null) ? null : answer.level();
	}

	private boolean due(Benchmark benchmark, LocalDate on) {
		Answer answer = of(benchmark);
		return answer == null || answer.on().plusYears(1).isBefore(on);
	}

	private boolean open(Benchmark benchmark) {
		return !this.answers.containsKey(benchmark.id());
	}

	/** All benchmarks in the order of the pack. */
	public Stream<Benchmark> benchmarks() {
		return this.dimensions.stream().flatMap((dimension) -> dimension.benchmarks().stream());
	}

}
