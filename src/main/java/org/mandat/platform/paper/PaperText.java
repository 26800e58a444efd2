package org.mandat.platform.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Quote;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Square;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Messages;

/**
 * One sheet as text for a messenger, at most {@value #MOST} characters: no markup but the
 * stars that Viber and WhatsApp show as bold, nothing that turns the direction of
 * reading. What does not fit is left out by whole lines, counted, and found under the
 * address below. Exact words of people do not travel so: a quotation is never in it.
 */
final class PaperText {

	/** Viber takes 7,000 and WhatsApp shows the first part only; people read less. */
	static final int MOST = 2000;

	private static final int LINE = 500;

	private final Messages messages;

	private final Paper paper;

	private final List<String> lines = new ArrayList<>();

	PaperText(Messages messages, Paper paper) {
		this.messages = messages;
		this.paper = paper;
	}

	String of(Sheet sheet, @Nullable String address) {
		this.lines.clear();
		Content content = sheet.content();
		bold(content.title());
		line("", sheet.space() + ", " + Formats.date(sheet.language(), this.paper.on()));
		if (this.paper.number() != null) {
			line("", this.messages.text(sheet.language(), "platform.paper.number", this.paper.number()));
		}
		if (content.kicker() != null) {
			line("", content.kicker());
		}
		if (!content.lead().isEmpty()) {
			this.lines.add("");
			content.lead().forEach((sentence) -> line("", sentence));
		}
		content.sections().forEach((section) -> {
			this.lines.add("");
			bold(section.title());
			section.blocks().forEach(this::block);
		});
		return fitted(sheet, address);
	}

	private void block(Block block) {
		switch (block) {
			case Sentence sentence -> line("", sentence.words().text());
			case Items items -> items(items);
			case Grid grid -> grid.rows()
				.forEach((row) -> line("• ",
						row.stream().map((cell) -> cell.words().text()).collect(Collectors.joining(" – "))));
			case Square square -> line("", square.address());
			case Quote quote -> {
			}
		}
	}

	private void items(Items items) {
		int number = 0;
		for (Items.Item item : items.items()) {
			number++;
			line(items.numbered() ? number + ". " : "• ",
					((item.head() == null) ? "" : item.head() + " ") + item.words().text()
							+ ((item.note() == null || item.note().isEmpty()) ? "" : " – " + item.note()));
		}
	}

	private String fitted(Sheet sheet, @Nullable String address) {
		String where = (address == null) ? ""
				: "\n\n" + this.messages.text(sheet.language(), "platform.paper.text.address", address);
		int room = MOST - length(where);
		if (length(String.join("\n", this.lines)) <= room) {
			return String.join("\n", this.lines) + where;
		}
		room -= length(more(sheet, this.lines.size()));
		StringBuilder text = new StringBuilder();
		int taken = 0;
		for (String line : this.lines) {
			if (length(text) + length(line) + 1 > room) {
				break;
			}
			text.append((taken == 0) ? "" : "\n").append(line);
			taken++;
		}
		long left = this.lines.stream().skip(taken).filter((line) -> !line.isEmpty()).count();
		return text.toString().stripTrailing() + more(sheet, left) + where;
	}

	private String more(Sheet sheet, long count) {
		return "\n\n" + this.messages.text(sheet.language(), "platform.paper.text.more", count);
	}

	private void bold(String heading) {
		String plain = plain(heading);
		this.lines.add(plain.matches(".*[*_~`].*") ? plain : "*" + plain + "*");
	}

	private void line(String before, String words) {
		String plain = plain(words);
		if (!plain.isEmpty()) {
			this.lines.add(before + plain);
		}
	}

	/** One line without what steers a machine or turns the direction of reading. */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		DocxWriter.clean(text)
			.codePoints()
			.map((c) -> Character.isWhitespace(c) ? ' ' : c)
			.filter((c) -> c == 0x200C || c == 0x200D
					|| Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL)
			.forEach(plain::appendCodePoint);
		String one = plain.toString().replaceAll(" {2,}", " ").strip();
		return (length(one) <= LINE) ? one : one.substring(0, one.offsetByCodePoints(0, LINE - 1)).strip() + "…";
	}

	private static int length(CharSequence text) {
		return Character.codePointCount(text, 0, text.length());
	}

}
