package org.mandat.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.paper.Conformance;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.paper.PaperPage;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.paper.PaperStyle.Margins;
import org.mandat.protocol.Papers;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every paper of the product, made of a town in whose rows every text column that takes
 * it holds hostile text with a mark of its own: conformant, the same marks in PDF, DOCX
 * and page, nothing beyond the margins, nothing that is more than text.
 */
@Tag("attack")
@MandatTests
class HostilePaperTests {

	private static final Pattern MARK = Pattern.compile("q[0-9]+q");

	private static final UUID NOTHING = new UUID(0, 0);

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private List<PaperKind> kinds;

	@Autowired
	private Papers papers;

	@Autowired
	private PaperPress press;

	@Autowired
	private PaperPage pages;

	@Autowired
	private Tasks tasks;

	@Test
	void everyPaperShowsHostileRowsAsText() throws IOException {
		Space space = this.sign.space("test-valley", "shkoza");
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		HostileTown town = new HostileTown(this.owner, this.tasks);
		town.fill(officer);
		Map<String, String> fed = town.feed(space);
		Map<String, Set<String>> shown = new TreeMap<>();
		List<String> wrong = new ArrayList<>();
		Set<String> unmade = new TreeSet<>();
		for (PaperKind kind : this.kinds) {
			Optional<UUID> of = candidates(space).filter((id) -> made(officer, kind, id, "en").isPresent()).findFirst();
			if (of.isEmpty()) {
				unmade.add(kind.key());
				continue;
			}
			for (String form : List.of("en", "sq", "sr-Cyrl", "sr-Latn", Papers.ALL)) {
				Paper paper = made(officer, kind, of.get(), form).orElseThrow();
				shown.computeIfAbsent(kind.key(), (any) -> new TreeSet<>())
					.addAll(look(kind.key() + " " + form, paper, wrong));
			}
		}
		shown.forEach((kind, marks) -> System.out.printf("%s: hostile text of %s%n", kind,
				marks.stream().map(fed::get).distinct().toList()));
		System.out.printf("%d columns fed, %d shown on %d kinds of paper, not made: %s%n", fed.size(),
				shown.values().stream().flatMap(Set::stream).distinct().count(), shown.size(), unmade);
		assertThat(wrong).isEmpty();
		// Asks of the duties of the pack that nobody assigned clearly; this pack has
		// none.
		assertThat(unmade).containsExactly("ministry-letter");
		assertThat(shown.values().stream().flatMap(Set::stream).map(fed::get)).contains("jurisdiction.person.name",
				"jurisdiction.post.phone", "jurisdiction.post_text.name", "work.task_text.title",
				"evidence.need_text.statement", "protocol.entry.subject", "protocol.entry_text.subject",
				"council.meeting.place", "council.item_text.words", "council.decision_text.words",
				"rights.request.reason");
	}

	private Optional<Paper> made(Sign.Person officer, PaperKind kind, UUID of, String form) {
		UUID record = of.equals(NOTHING) ? null : of;
		return officer.does(() -> this.papers.make(kind.key(),
				new Papers.Asked(List.of(form), record, null, "7/26 <mandatx>", 1, (permission) -> true)));
	}

	private Stream<UUID> candidates(Space space) {
		List<UUID> ids = new ArrayList<>(List.of(NOTHING, Ids.ofKey("guide", "mayor")));
		for (String table : List.of("jurisdiction.post", "council.meeting", "rights.request")) {
			ids.addAll(this.owner.sql()
				.sql("select id from " + table + " where space_id = ? order by id desc limit 12")
				.param(space.id())
				.query(UUID.class)
				.list());
		}
		return ids.stream();
	}

	/** The marks that a paper shows; what is wrong with it is added to the list. */
	private Set<String> look(String name, Paper paper, List<String> wrong) throws IOException {
		byte[] pdf = this.press.pdf(paper);
		Conformance.faults(pdf).forEach((fault) -> wrong.add(name + ": " + fault));
		Set<String> printed;
		try (PDDocument file = Loader.loadPDF(pdf)) {
			Edges edges = new Edges(paper.style().margins(), paper.style().size().width());
			printed = marks(edges.getText(file).replaceAll("\\s", ""));
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
		return printed;
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
