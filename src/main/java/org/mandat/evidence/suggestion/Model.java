package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

import org.mandat.evidence.sentence.Sentence;

/**
 * Suggests themes for the sentences of a text (ADR 0016): a linear method over words and
 * meanings, the passages most like a sentence, the lexicon and the words of the list of
 * themes, combined with what the neighbours say. Learnt once from the coded texts of the
 * pack; what a space has coded itself is learnt on top of it and stays there. Nothing
 * decides.
 */
public final class Model {

	/** What is likely at all. */
	private static final double SHOWN = 0.15;

	private static final double FOLLOWS = 5;

	private static final double ALIKE = 0.3;

	/** The same words: what was decided of them is known. */
	private static final double SAME = 0.999;

	private static final double KNOWN = 4;

	private final Ground ground;

	private final Linear linear;

	private final Nearest taught;

	private final Nearest own;

	private Model(Ground ground, Linear linear, Nearest taught, Nearest own) {
		this.ground = ground;
		this.linear = linear;
		this.taught = taught;
		this.own = own;
	}

	/** Learns what the pack teaches. */
	public static Model learn(Teaching teaching) {
		Ground ground = new Ground(teaching);
		return learn(ground, teaching.texts().stream().map((text) -> new Taught(text, ground)).toList());
	}

	static Model learn(Ground ground, Collection<Taught> texts) {
		Rows rows = new Rows(texts);
		Traits.Numbers numbers = Traits.Numbers.of(rows.traits(), 2);
		Linear linear = Linear.learn(rows.traits().stream().map(numbers::of).toList(),
				rows.themes().stream().map(ground::orAny).toList(), numbers.size(), ground.themes().size() + 1);
		Nearest taught = new Nearest(texts.stream().flatMap((text) -> text.passages().stream()).toList());
		return new Model(ground.with(numbers), linear, taught, new Nearest(List.of(), taught));
	}

	/** Reads what somebody confirmed or turned down. */
	public Lesson lesson(Earlier one) {
		Seen seen = new Seen(this.ground.read(List.of(one.line()), one.language()));
		BitSet themes = this.ground.themes(one.themes());
		return new Lesson(
				new Linear.Row(this.ground.numbers().of(seen.traits(0)), this.ground.orAny(themes),
						one.whole() ? null : this.ground.themes(one.rejected()), true),
				new Nearest.Passage(seen.bag(0), themes, "", one.quote()), one.whole());
	}

	/** The same, knowing in addition what a space has coded itself. */
	public Model knowing(Collection<Lesson> lessons) {
		List<Nearest.Passage> passages = lessons.stream().filter(Lesson::whole).map(Lesson::passage).toList();
		return lessons.isEmpty() ? this
				: new Model(this.ground, this.linear.knowing(lessons.stream().map(Lesson::row).toList()), this.taught,
						new Nearest(passages, this.taught));
	}

	/** Reads a text once, for this model and all that know more. */
	public Prepared prepare(String text, String language, List<Sentence> sentences) {
		return prepare(this.ground.read(Line.of(text, sentences), language), sentences, "");
	}

	Prepared prepare(Reading reading, List<Sentence> sentences, String notOf) {
		return new Prepared(reading, sentences, this.ground.numbers(), this.taught, notOf);
	}

	/** All suggestions for a text, sentence by sentence, the strongest first in each. */
	public List<Suggestion> of(Prepared text) {
		double[][] likely = this.ground.combination().likely(judge(text));
		List<Suggestion> all = new ArrayList<>();
		for (int i = 0; i < likely.length; i++) {
			if (text.reading().get(i).counts()) {
				all.addAll(ranked(text, i, likely[i]));
			}
		}
		return all;
	}

	private List<Suggestion> ranked(Prepared text, int i, double[] likely) {
		List<Suggestion> ranked = new ArrayList<>();
		Sentence sentence = text.sentences().get(i);
		Combination combination = this.ground.combination();
		BitSet offered = combination.offered(likely);
		Integer[] order = Combination.order(likely);
		List<Nearest.Like> own = this.own.to(text.bag(i), "");
		Reasons reasons = new Reasons(this.ground, this.linear, this.taught, text.reading(), i);
		for (int rank = 0; rank < order.length; rank++) {
			int theme = order[rank];
			double strength = combination.strength(likely[theme], rank, offered.get(theme));
			if (strength < SHOWN) {
				break;
			}
			ranked.add(new Suggestion(sentence.n(), sentence.span(), this.ground.themes().get(theme), strength,
					reasons.words(theme), reasons.near(theme), Reasons.earlier(theme, own)));
		}
		return ranked;
	}

	/**
	 * What the space itself decided of nearly the same words counts more than the rest;
	 * what it decided of this very sentence is known, and helps to judge its neighbours.
	 */
	private static void follow(List<Nearest.Like> own, double[] sums) {
		if (!own.isEmpty() && own.getFirst().much() > SAME) {
			BitSet decided = own.getFirst().passage().themes();
			Arrays.setAll(sums, (theme) -> decided.get(theme) ? KNOWN : -KNOWN);
			return;
		}
		double[] followed = new double[sums.length];
		own.stream()
			.filter((like) -> like.much() >= ALIKE)
			.forEach((like) -> like.passage()
				.themes()
				.stream()
				.forEach((theme) -> followed[theme] = Math.max(followed[theme], like.much() * like.much())));
		for (int t = 0; t < sums.length; t++) {
			sums[t] += FOLLOWS * followed[t];
		}
	}

	/** What each method says of a text. */
	Judged judge(Prepared text) {
		int themes = this.ground.themes().size();
		double[][] sums = new double[text.reading().size()][themes];
		double[][] near = new double[text.reading().size()][themes];
		double[] any = new double[text.reading().size()];
		for (int i = 0; i < sums.length; i++) {
			Arrays.fill(sums[i], -9);
			if (text.reading().get(i).counts()) {
				float[] sum = this.linear.sums(text.traits(i));
				for (int t = 0; t < themes; t++) {
					sums[i][t] = sum[t];
				}
				any[i] = sum[themes];
				List<Nearest.Like> own = this.own.to(text.bag(i), "");
				List<Nearest.Like> likest = new ArrayList<>(text.likest(i));
				likest.addAll(own);
				follow(own, sums[i]);
				near[i] = Nearest.scores(likest, themes);
			}
		}
		return new Judged(text.reading(), this.ground.themes(), sums, near, any);
	}

}
