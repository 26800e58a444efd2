package org.mandat.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.mandat.platform.paper.Conformance;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.PaperPage;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.paper.PaperStyle.Margins;

/**
 * Looks at a paper with hostile text as PDF, DOCX and text: conformant, the same marks in
 * each, nothing beyond the margins, nothing that is more than text.
 */
final class HostileLook {

	private static final Pattern MARK = Pattern.compile("q[0-9]+q");

	private final PaperPress press;

	private final PaperPage pages;

	HostileLook(PaperPress press, PaperPage pages) {
		this.press = press;
		this.pages = pages;
	}

	/** The marks that a paper shows; what is wrong with it is added to the list. */
	Set<String> at(String name, Paper paper, List<String> wrong) throws IOException {
		byte[] pdf = this.press.pdf(paper);
		Conformance.faults(pdf).forEach((fault) -> wrong.add(name + ": " + fault));
		Set<String> printed;
		Set<String> described = new TreeSet<>();
		try (PDDocument file = Loader.loadPDF(pdf)) {
			Edges edges = new Edges(paper.style().margins(), paper.style().size().width());
			printed = marks(edges.getText(file).replaceAll("\\s", ""));
			described(file.getDocumentCatalog().getStructureTreeRoot(), described);
			edges.beyond.stream().limit(3).forEach((text) -> wrong.add(name + " beyond the margin: " + text));
		}
		Set<String> written;
		try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(this.press.docx(paper)));
				XWPFWordExtractor words = new XWPFWordExtractor(file)) {
			written = marks(words.getText());
			if (file.getHyperlinks().length > 0) {
				wrong.add(name + ": a link in the DOCX");
			}
		}
		if (!printed.equals(written)) {
			wrong.add(name + ": PDF and DOCX differ: " + printed + " " + written);
		}
		String text = this.pages.text(paper, null);
		if (text.matches("(?s).*[\u202E\u0007\u200B].*") || text.length() > 2100 * paper.sheets().size()) {
			wrong.add(name + ": the text for a messenger");
		}
		printed.addAll(described);
		return printed;
	}

	/** What pictures show, in words for who does not see them. */
	private static void described(PDStructureNode node, Set<String> marks) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				marks.addAll(marks(String.valueOf(element.getAlternateDescription()).replaceAll("\\s", "")));
				described(element, marks);
			}
		}
	}

	private static Set<String> marks(String text) {
		Set<String> marks = new TreeSet<>();
		Matcher found = MARK.matcher(text);
		while (found.find()) {
			marks.add(found.group());
		}
		return marks;
	}

	/** What is set further out than the margins allow. */
	private static final class Edges extends PDFTextStripper {

		private static final double POINTS = 72 / 25.4;

		private final List<String> beyond = new ArrayList<>();

		private final double left;

		private final double right;

		Edges(Margins margins, int width) {
			this.left = margins.left() * POINTS - 2;
			this.right = (width - margins.right()) * POINTS + 1;
		}

		@Override
		protected void writeString(String text, List<TextPosition> positions) throws IOException {
			if (positions.stream()
				.anyMatch((one) -> one.getX() < this.left || one.getX() + one.getWidth() > this.right)) {
				this.beyond.add(text + " " + positions.getFirst().getX() + " to " + positions.getLast().getX());
			}
			super.writeString(text, positions);
		}

	}

}
