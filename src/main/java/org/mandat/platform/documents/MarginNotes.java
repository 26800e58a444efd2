package org.mandat.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A DOCX with notes in its margin, paragraph by paragraph. Holds text only: no macro, no
 * field, no link to anywhere. What XML cannot hold is left out.
 */
public final class MarginNotes {

	private static final String HEADING = "Heading1";

	private final XWPFDocument document = new XWPFDocument();

	private final XWPFComments comments;

	private final String author;

	private final String language;

	private XWPFParagraph current;

	/** An empty document in this language. */
	public MarginNotes(String title, String language, String author) {
		this.document.getProperties().getCoreProperties().setTitle(Sheet.clean(title));
		this.document.getProperties().getCoreProperties().setCreator(author);
		this.comments = this.document.createComments();
		styles();
		page();
		this.author = author;
		this.language = language;
		this.current = this.document.createParagraph();
	}

	/** A real style, so that a clerk can go on in Word and get a table of contents. */
	private void styles() {
		CTStyle heading = CTStyle.Factory.newInstance();
		heading.setStyleId(HEADING);
		heading.setType(STStyleType.PARAGRAPH);
		heading.addNewName().setVal("heading 1");
		heading.addNewQFormat();
		CTRPr letters = heading.addNewRPr();
		letters.addNewB();
		letters.addNewSz().setVal(BigInteger.valueOf(36));
		this.document.createStyles().addStyle(new XWPFStyle(heading));
	}

	/** A4, with room for the notes. */
	private void page() {
		CTPageSz size = this.document.getDocument().getBody().addNewSectPr().addNewPgSz();
		size.setW(BigInteger.valueOf(11_906));
		size.setH(BigInteger.valueOf(16_838));
	}

	/** The heading of the whole. */
	public void heading(String words) {
		this.current.setStyle(HEADING);
		run(words);
		this.current = this.document.createParagraph();
	}

	/** The line below it. */
	public void lead(String words) {
		run(words).setItalic(true);
	}

	/** Begins a paragraph. */
	public void paragraph() {
		this.current = this.document.createParagraph();
		this.current.setSpacingAfter(120);
	}

	/** Goes on with these words. */
	public void words(String words) {
		run(words);
	}

	/** Begins the words of a note. */
	public void open(Note note) {
		this.current.getCTP().addNewCommentRangeStart().setId(note.id());
	}

	/** Ends the words of a note and writes it into the margin. */
	public void close(Note note) {
		this.current.getCTP().addNewCommentRangeEnd().setId(note.id());
		XWPFComment comment = this.comments.createComment(note.id());
		comment.setAuthor(this.author);
		comment.setInitials("M");
		for (String line : note.lines()) {
			comment.createParagraph().createRun().setText(Sheet.clean(line));
		}
		this.current.createRun().getCTR().addNewCommentReference().setId(note.id());
	}

	/** The document. */
	public byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (this.document) {
			this.document.write(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private XWPFRun run(String words) {
		XWPFRun run = this.current.createRun();
		run.setFontFamily("Noto Serif");
		run.setLang(this.language);
		StringBuilder kept = new StringBuilder(words.length());
		words.codePoints().filter(Sheet::isXml).filter((point) -> point != '\r').forEach(kept::appendCodePoint);
		run.setText(kept.toString());
		return run;
	}

	/**
	 * A note.
	 *
	 * @param id its number
	 * @param start where its words begin, in code points of the text
	 * @param end where they end
	 * @param lines what it says
	 */
	public record Note(BigInteger id, int start, int end, List<String> lines) {
	}

}
