package org.mandat.mandate.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the clauses of a text by their numbering. It goes by the word for an article in
 * Albanian, Serbian and English at the beginning of a line, by numbers of paragraphs and
 * by letters; what it takes for a clause somebody reads and corrects. A number that was
 * there before begins no clause again, for then an act is quoted.
 */
final class Clauses {

	/** The longest text that is kept by clauses: some two hundred pages. */
	static final int LONGEST = 500_000;

	/** The most clauses of one text. */
	static final int MOST = 3_000;

	private static final int HEADING = 160;

	private static final Pattern ARTICLE = Pattern.compile(
			"^(?:article|art\\.|neni|nenit|član|clan|члан)\\s+(\\d{1,4}\\s?\\p{L}?)(?![\\p{L}\\d])\\s*([.:–—-]?)\\s*(.*)$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern CHAPTER = Pattern.compile(
			"^(?:chapter|section|part|kreu|kapitulli|pjesa|glava|poglavlje|odeljak|глава|поглавље|одељак)\\s+[\\dIVXLC]+\\b.*$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern PARAGRAPH = Pattern
		.compile("^(?:\\((\\d{1,3})\\)|(\\d{1,3}\\p{L}?(?:\\.\\d{1,3}){1,3})\\.?|(\\d{1,3})[.)])\\s+(.*)$");

	private static final Pattern LETTER = Pattern.compile("^\\(?(\\p{L}{1,2})\\)\\s+(.*)$");

	private final List<Clause> found = new ArrayList<>();

	private final Set<String> numbers = new HashSet<>();

	private final List<String> chapter = new ArrayList<>();

	private final StringBuilder words = new StringBuilder();

	private String number = Clause.OPENING;

	private String kind = "opening";

	private final List<String> headings = new ArrayList<>();

	private String article = "";

	private String paragraph = "";

	/** Whether paragraphs of this article are counted from one, without its number. */
	private boolean counted;

	/** Whether what follows is no heading any more. */
	private boolean headed = true;

	private Clauses() {
	}

	/** The clauses of a text in their order; a text without articles is one opening. */
	static List<Clause> of(String text) {
		Clauses clauses = new Clauses();
		text.lines()
			.map((line) -> line.replaceAll("[\\s\\u00a0]+", " ").strip())
			.filter((line) -> !line.isEmpty())
			.forEach(clauses::line);
		clauses.end();
		return List.copyOf(clauses.found);
	}

	/** The text as it would be found again, to be corrected as a whole. */
	static String text(List<Clause> clauses, String article) {
		StringBuilder text = new StringBuilder();
		for (Clause clause : clauses) {
			String last = clause.number().substring(clause.number().lastIndexOf('.') + 1);
			text.append(switch (clause.kind()) {
				case "article" -> article + " " + clause.number()
						+ ((clause.heading() == null) ? "" : " – " + clause.heading()) + "\n";
				case "paragraph" -> clause.number() + " ";
				case "letter" -> last + ") ";
				default -> "";
			}).append(clause.words()).append("\n\n");
		}
		return text.toString().strip();
	}

	private void line(String line) {
		Matcher begun = ARTICLE.matcher(line);
		if (begun.matches() && begins(begun) && open(begun.group(1).replace(" ", ""), "article")) {
			this.article = this.number;
			this.paragraph = "";
			this.counted = false;
			this.headings.addAll(this.chapter);
			this.chapter.clear();
			this.headed = !begun.group(3).isBlank();
			if (this.headed) {
				headingOrWords(begun.group(3).strip());
			}
		}
		else if (line.length() <= HEADING && CHAPTER.matcher(line).matches()) {
			close();
			this.chapter.add(line);
		}
		else if (this.number.isEmpty()) {
			this.chapter.add(line);
		}
		else if (this.article.isEmpty() || !paragraph(line) && !letter(line)) {
			if (this.headed) {
				words(line);
			}
			else {
				this.headed = true;
				headingOrWords(line);
			}
		}
	}

	/** In a sentence a number is followed by small words; a heading begins anew. */
	private static boolean begins(Matcher article) {
		String rest = article.group(3).strip();
		return rest.isEmpty() || !article.group(2).isEmpty()
				|| Character.isUpperCase(rest.codePointAt(0)) && brief(rest);
	}

	/** A short line that is no sentence is the heading of its article. */
	private void headingOrWords(String line) {
		if (brief(line)) {
			this.headings.add(line);
		}
		else {
			words(line);
		}
	}

	private static boolean brief(String line) {
		return line.length() <= HEADING && !line.matches(".*[.;:,]$");
	}

	private boolean paragraph(String line) {
		Matcher matcher = PARAGRAPH.matcher(line);
		if (!matcher.matches()) {
			return false;
		}
		String dotted = matcher.group(2);
		String single = (matcher.group(1) != null) ? matcher.group(1) : matcher.group(3);
		boolean begun = (dotted == null) ? open(this.article + "." + single, "paragraph")
				: !this.counted && dotted.startsWith(this.article + ".") && open(dotted, "paragraph")
						|| open(this.article + "." + dotted, "paragraph");
		if (begun) {
			this.counted |= dotted == null;
			this.paragraph = this.number;
			words(matcher.group(4));
		}
		return begun;
	}

	private boolean letter(String line) {
		Matcher matcher = LETTER.matcher(line);
		String under = this.paragraph.isEmpty() ? this.article : this.paragraph;
		if (!matcher.matches() || !open(under + "." + matcher.group(1), "letter")) {
			return false;
		}
		words(matcher.group(2));
		return true;
	}

	private boolean open(String number, String kind) {
		if (this.numbers.contains(number) || number.length() > 40 || this.found.size() + 1 >= MOST) {
			return false;
		}
		close();
		this.numbers.add(number);
		this.number = number;
		this.kind = kind;
		this.headed = true;
		return true;
	}

	private void words(String line) {
		this.words.append(this.words.isEmpty() ? "" : "\n").append(line);
	}

	private void close() {
		if (!this.number.isEmpty() && (!this.words.isEmpty() || !"opening".equals(this.kind))) {
			this.found.add(new Clause(this.number, this.kind,
					this.headings.isEmpty() ? null : String.join(" · ", this.headings), this.words.toString()));
		}
		this.words.setLength(0);
		this.headings.clear();
		this.number = "";
	}

	/** What stands behind the last chapter without an article is lost to nobody. */
	private void end() {
		close();
		if (!this.chapter.isEmpty()) {
			Clause last = this.found.isEmpty() ? new Clause(Clause.OPENING, "opening", null, "")
					: this.found.removeLast();
			String rest = String.join("\n", this.chapter);
			this.found.add(new Clause(last.number(), last.kind(), last.heading(),
					last.words().isEmpty() ? rest : last.words() + "\n" + rest));
		}
	}

}
