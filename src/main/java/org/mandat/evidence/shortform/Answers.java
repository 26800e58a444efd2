package org.mandat.evidence.shortform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The answers of one column of a table. Only that column is kept: what stands beside it
 * may say who answered.
 */
final class Answers {

	/** The most answers that are taken in at once. */
	static final int MOST = 20_000;

	private Answers() {
	}

	/** One answer a line. */
	static List<String> lines(String typed) {
		return typed.lines().map(Answers::one).filter((line) -> !line.isEmpty()).toList();
	}

	/**
	 * The answers of a table.
	 * @param asked the head of the column or its letter; without it, the column with the
	 * longest texts
	 */
	static Optional<List<String>> column(List<List<String>> rows, @Nullable String asked) {
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		int column = ShortForms.blank(asked) ? longest(rows) : named(rows.getFirst(), String.valueOf(asked).strip());
		if (column < 0) {
			return Optional.empty();
		}
		boolean headed = headed(rows, column);
		List<String> answers = new ArrayList<>();
		for (List<String> row : headed ? rows.subList(1, rows.size()) : rows) {
			String answer = (column < row.size()) ? one(row.get(column)) : "";
			if (!answer.isEmpty()) {
				answers.add(answer);
			}
		}
		return Optional.of(answers);
	}

	/** A text in which each answer stands for itself. */
	static String text(@Nullable String question, List<String> answers) {
		StringBuilder text = new StringBuilder();
		if (!ShortForms.blank(question)) {
			text.append("# ").append(one(String.valueOf(question))).append("\n\n");
		}
		answers.forEach((answer) -> text.append("- ").append(answer).append('\n'));
		return text.toString();
	}

	/** The first row is a head if the column was named by it, or all of it is short. */
	private static boolean headed(List<List<String>> rows, int column) {
		List<String> first = rows.getFirst();
		if (rows.size() < 2 || column >= first.size()) {
			return false;
		}
		double rest = rows.subList(1, rows.size())
			.stream()
			.mapToInt((row) -> (column < row.size()) ? row.get(column).length() : 0)
			.average()
			.orElse(0);
		return first.size() > 1 || first.get(column).endsWith("?") || first.get(column).length() * 2 < rest;
	}

	private static int longest(List<List<String>> rows) {
		int best = -1;
		long most = 0;
		int width = rows.stream().mapToInt(List::size).max().orElse(0);
		for (int column = 0; column < width; column++) {
			int at = column;
			long letters = rows.stream()
				.skip(1)
				.filter((row) -> at < row.size())
				.mapToLong((row) -> row.get(at).codePoints().filter(Character::isLetter).count())
				.sum();
			if (letters > most) {
				most = letters;
				best = column;
			}
		}
		return (best < 0 && rows.size() == 1) ? 0 : best;
	}

	private static int named(List<String> head, String asked) {
		for (int i = 0; i < head.size(); i++) {
			if (head.get(i).strip().equalsIgnoreCase(asked)) {
				return i;
			}
		}
		return asked.matches("[A-Za-z]") ? asked.toUpperCase(Locale.ROOT).charAt(0) - 'A' : -1;
	}

	private static String one(String answer) {
		return answer.replaceAll("[\\s\\p{Z}]+", " ").strip().replaceFirst("^[-*+•#|>]+\\s*", "");
	}

}
