package org.mandat.platform.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Messages;
import org.springframework.stereotype.Component;

/** A paper with its labels, as templates show it, on the screen and on the way to PDF. */
@Component
public class PaperPage {

	private final TemplateEngine templates;

	private final Messages messages;

	PaperPage(TemplateEngine templates, Messages messages) {
		this.templates = templates;
		this.messages = messages;
	}

	/** What begins on a new page, with the words of head and foot. */
	public List<Leaf> leaves(Paper paper) {
		List<PaperLabels> labels = new ArrayList<>();
		paper.sheets().forEach((sheet) -> labels.add(PaperLabels.of(paper, sheet, this.messages)));
		return Leaf.of(paper, labels);
	}

	/** The paper as text for a messenger, one language after the other. */
	public String text(Paper paper, @Nullable String address) {
		PaperText text = new PaperText(this.messages, paper);
		return paper.sheets().stream().map((sheet) -> text.of(sheet, address)).collect(Collectors.joining("\n\n\n"));
	}

	/** The page that becomes a PDF. */
	String html(Paper paper) {
		StringOutput out = new StringOutput();
		boolean shown = paper.arms() != null && paper.style().shows(PaperStyle.Shown.ARMS);
		this.templates.render("platform/paper/file.jte",
				Map.of("paper", paper, "leaves", leaves(paper), "arms", shown ? Arms.ADDRESS : ""), out);
		return out.toString();
	}

	String unprintable(Paper.Sheet sheet, int count) {
		return this.messages.text(sheet.language(), "platform.paper.unprintable", count);
	}

}
