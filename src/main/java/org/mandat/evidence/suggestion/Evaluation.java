package org.mandat.evidence.suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how well each method suggests on texts that it has not learnt from. Whose hand
 * wrote and coded a text is held out as a whole, or the text alone. Thresholds and the
 * combination are learnt from the other texts too, so that nothing of the measured text
 * is known.
 */
public final class Evaluation {

	private final Ground ground;

	private final List<Taught> texts;

	private final Map<String, Map<String, Figures>> figures = new LinkedHashMap<>();

	/** Reads what the pack teaches. */
	public Evaluation(Teaching teaching) {
		this.ground = new Ground(teaching);
		this.texts = teaching.texts().stream().map(this::taught).toList();
	}

	/**
	 * The figures of each method by language, the last for all: with every hand held out
	 * in turn.
	 */
	public Map<String, Map<String, Figures>> byHand() {
		return by((text) -> text.text().hand(), true);
	}

	/**
	 * The same with each text held out in turn and the combination of the pack; in so
	 * many parts.
	 */
	public Map<String, Map<String, Figures>> byText(int parts) {
		List<Taught> whole = whole();
		return by((text) -> "part " + whole.indexOf(text) % parts, false);
	}

	/** The figures of the combination with the numbers of the pack, by hand; quick. */
	public Map<String, Map<String, Figures>> byHandQuickly() {
		return by((text) -> text.text().hand(), false);
	}

	/** The combination learnt from all texts, as the pack keeps it. */
	public Map<String, Object> calibrated() {
		Combination learnt = Calibration.of(this.ground, this.texts);
		Map<String, Double> weights = new LinkedHashMap<>();
		for (int k = 0; k < learnt.weights().length; k++) {
			weights.put(Combination.EVIDENCE.get(k), Math.round(learnt.weights()[k] * 1000) / 1000.0);
		}
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("alone", learnt.alone());
		written.put("thresholds", java.util.Arrays.stream(learnt.thresholds()).boxed().toList());
		written.put("weights", weights);
		return written;
	}

	private Map<String, Map<String, Figures>> by(Function<Taught, String> held, boolean calibrate) {
		this.figures.clear();
		Map<String, List<Taught>> parts = whole().stream()
			.collect(Collectors.groupingBy(held, LinkedHashMap::new, Collectors.toList()));
		parts.values().forEach((out) -> {
			List<Taught> rest = this.texts.stream().filter((text) -> !out.contains(text)).toList();
			Combination combination = calibrate ? Calibration.of(this.ground, rest) : this.ground.combination();
			measure(Model.learn(this.ground, rest), combination, rest, out, calibrate);
		});
		return this.figures;
	}

	private void measure(Model model, Combination combination, List<Taught> rest, List<Taught> out, boolean all) {
		Map<Taught, Judged> judged = judged(model, out);
		count("combination", judged, combination::likely, combination);
		if (all) {
			Map<Taught, Judged> known = judged(model,
					rest.stream().filter((text) -> !text.text().statements()).toList());
			Map<String, Function<Judged, double[][]>> methods = new LinkedHashMap<>();
			methods.put("words of the list of themes", (text) -> each(text, text::codebook));
			methods.put("lexicon", (text) -> each(text, text::lexicon));
			methods.put("nearest passages", (text) -> each(text, text::nearest));
			methods.forEach((name, method) -> count(name, judged, method, tuned(known, method)));
			// The linear method knows its own texts by heart: a threshold learnt on them
			// is none.
			Combination even = new Combination(combination.weights(), new double[] { 0.25, 0.35, 0.42 }, 1);
			count("linear", judged, (text) -> each(text, text::likely), even);
		}
	}

	private static Combination tuned(Map<Taught, Judged> known, Function<Judged, double[][]> method) {
		Map<Taught, double[][]> likely = new LinkedHashMap<>();
		known.forEach((text, judged) -> likely.put(text, method.apply(judged)));
		return Calibration.best(likely, new double[0], 0);
	}

	private Map<Taught, Judged> judged(Model model, List<Taught> texts) {
		Map<Taught, Judged> judged = new LinkedHashMap<>();
		texts.forEach((text) -> judged.put(text, model.judge(text.prepared(model))));
		return judged;
	}

	private void count(String method, Map<Taught, Judged> judged, Function<Judged, double[][]> likely,
			Combination combination) {
		judged.forEach((text, one) -> count(method, text, likely.apply(one), combination, (line) -> false));
	}

	private void count(String method, Taught text, double[][] likely, Combination combination, IntPredicate left) {
		Figures own = new Figures();
		own.add(text, likely, combination, left);
		for (String language : List.of(text.text().language(), "all")) {
			this.figures.computeIfAbsent(method, (any) -> new LinkedHashMap<>())
				.computeIfAbsent(language, (any) -> new Figures())
				.add(own);
		}
	}

	/**
	 * What confirming teaches, hand by hand with the numbers of the pack: the figures on
	 * the second half of each text before and after its first half was confirmed, on
	 * every second sentence before and after the others were, and on every second text
	 * before and after the others were.
	 */
	public Map<String, Map<String, Figures>> confirming() {
		this.figures.clear();
		whole().stream().collect(Collectors.groupingBy((text) -> text.text().hand())).values().forEach((out) -> {
			Model model = Model.learn(this.ground, this.texts.stream().filter((text) -> !out.contains(text)).toList());
			out.forEach((text) -> {
				int middle = text.text().lines().size() / 2;
				compare("first half", model, text, (line) -> line < middle);
				compare("every second sentence", model, text, (line) -> line % 2 == 0);
			});
			List<Earlier> others = IntStream.range(0, out.size())
				.filter((i) -> i % 2 == 0)
				.boxed()
				.flatMap((i) -> out.get(i).text().confirmed().stream())
				.toList();
			IntStream.range(0, out.size())
				.filter((i) -> i % 2 == 1)
				.forEach((i) -> compare("every second text", model, others, out.get(i), (line) -> false));
		});
		return this.figures;
	}

	private void compare(String what, Model model, Taught text, IntPredicate confirmed) {
		compare(what, model, text.text().confirmed(confirmed), text, confirmed);
	}

	private void compare(String what, Model model, List<Earlier> confirmed, Taught text, IntPredicate left) {
		Model knowing = model.knowing(confirmed.stream().map(model::lesson).toList());
		Combination combination = this.ground.combination();
		Prepared prepared = text.prepared(model);
		count(what + ", before", text, combination.likely(model.judge(prepared)), combination, left);
		count(what + ", after", text, combination.likely(knowing.judge(prepared)), combination, left);
	}

	private static double[][] each(Judged text, Saying saying) {
		double[][] likely = new double[text.size()][text.themes()];
		for (int i = 0; i < likely.length; i++) {
			for (int t = 0; t < likely[i].length && text.counts(i); t++) {
				likely[i][t] = Math.min(1, saying.of(i, t));
			}
		}
		return likely;
	}

	private Taught taught(CodedText text) {
		return new Taught(text, this.ground);
	}

	private List<Taught> whole() {
		return this.texts.stream().filter((text) -> !text.text().statements()).toList();
	}

	private interface Saying {

		double of(int line, int theme);

	}

}
