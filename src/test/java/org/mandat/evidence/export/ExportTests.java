package org.mandat.evidence.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;

import jakarta.servlet.http.Cookie;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mandat.evidence.coding.Codings;
import org.mandat.evidence.coding.Statement;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What goes out as files: same columns, exact positions, nothing a spreadsheet runs. */
@MandatTests
class ExportTests {

	private static final String FIRST = "=HYPERLINK(\"http://example.org\") thotë nënkryetarja 😀.";

	private static final String SECOND = "Жене траже превоз, žene traže prevoz, gratë kërkojnë çdo ditë.";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private SourceImports imports;

	@Autowired
	private SourceReading sources;

	@Autowired
	private Codings codings;

	@Autowired
	private JsonMapper json;

	@TempDir
	private Path folder = Path.of("");

	private Space space;

	private Sign.Person officer;

	private UUID source;

	private String text = "";

	@BeforeEach
	void code() {
		this.space = this.sign.space("xk", "ranilug");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.text = FIRST + " " + SECOND + " \u000C\uFFFF & <b> " + Ids.next();
		this.source = ((Import.Imported) this.officer.does(() -> this.imports
			.bring(this.text.getBytes(StandardCharsets.UTF_8), "t.txt", new SourceFacts("@SUM(1) \u000B tryeza",
					"minutes", LocalDate.of(2026, 3, 4), null, "-1+1", "sq", false, false, null), false)))
			.source();
		int at = this.text.codePointCount(0, this.text.indexOf(SECOND));
		keep(new Span(0, FIRST.codePointCount(0, FIRST.length())), "T25");
		keep(new Span(at, at + SECOND.codePointCount(0, SECOND.length())), "T10");
	}

	private void keep(Span span, String theme) {
		this.officer.does(() -> this.codings.keep(this.source,
				this.sources.sentences(this.source)
					.stream()
					.filter((sentence) -> sentence.span().covers(span))
					.findFirst()
					.orElseThrow()
					.n(),
				0, new Statement(span, List.of(theme), List.of("N05"), Map.of("A-ROLE", "deputy_mayor"),
						List.of("X-GEN"), null, false, "hand")));
	}

	@Test
	void givesPositionsByWhichTheWordsAreFoundAgain() throws Exception {
		JsonNode whole = this.json.readTree(bytes("sources/" + this.source + "/codings.json"));
		int[] points = this.text.codePoints().toArray();
		assertThat(whole.path("passages").size()).isEqualTo(2);
		for (JsonNode one : whole.path("passages")) {
			int start = one.path("start").asInt();
			assertThat(new String(points, start, one.path("end").asInt() - start))
				.isEqualTo(one.path("text").asString());
		}
		JsonNode all = this.json.readTree(bytes("codings.json"));
		assertThat(all.path("passages").findValuesAsString("source")).contains(this.source.toString());
		assertThat(this.json.readTree(bytes("needs.json")).path("needs").get(0).path("passages").size()).isPositive();
		assertThat(this.json.readTree(bytes("sources.json")).path("sources").get(0).path("event").asString())
			.isEqualTo("-1+1");
	}

	@Test
	void leavesNoFormulaInAnyTable() throws Exception {
		String codings = new String(bytes("sources/" + this.source + "/codings.csv"), StandardCharsets.UTF_8);
		assertThat(codings).startsWith("\uFEFF\"start\",\"end\",\"text\",\"themes\",\"needs\"")
			.contains("\"'=HYPERLINK(\"\"http://example.org\"\")")
			.contains("Жене траже превоз");
		assertThat(new String(bytes("sources.csv"), StandardCharsets.UTF_8)).contains("\"'@SUM(1)")
			.contains("\"'-1+1\"");
		for (String table : List.of("sources.xlsx", "codings.xlsx", "needs.xlsx",
				"sources/" + this.source + "/codings.xlsx", "map.xlsx")) {
			String sheet = part(bytes(table), "xl/worksheets/sheet1.xml");
			assertThat(sheet).as(table).doesNotContain("<f>").doesNotContain("<f ").contains("<sheetData>");
		}
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes("codings.xlsx")))) {
			List<String> words = new ArrayList<>();
			book.getSheetAt(0).forEach((row) -> words.add(row.getCell(2).getStringCellValue()));
			assertThat(words).contains(SECOND, FIRST);
		}
	}

	@Test
	void writesADocumentWithNotesAtTheExactWords() throws Exception {
		byte[] docx = bytes("sources/" + this.source + "/codings.docx");
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
			assertThat(document.getComments()).hasSize(2);
			assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
			assertThat(document.getStyles().getStyle("Heading1")).isNotNull();
			assertThat(document.getComments()).extracting(XWPFComment::getText)
				.anyMatch((note) -> note.contains("T25"))
				.anyMatch((note) -> note.contains("T10") && note.contains("N05"));
			assertThat(document.getParagraphs().stream().map((one) -> one.getText()).toList().toString())
				.contains(SECOND)
				.contains("😀");
		}
		String body = part(docx, "word/document.xml");
		String noted = body.substring(body.indexOf("<w:commentRangeStart w:id=\"1\"/>"),
				body.indexOf("<w:commentRangeEnd w:id=\"1\"/>"));
		assertThat(noted.replaceAll("<[^>]+>", "")).isEqualTo(SECOND);
		assertThat(body).doesNotContain("vbaProject").doesNotContain("fldChar").doesNotContain("hyperlink");
	}

	@Test
	void givesNothingOfAnotherSpace() throws Exception {
		Sign.Person stranger = this.sign.in(this.sign.space("xk", "partes"), "prevention-coordinator");
		this.mvc
			.perform(get("/s/" + stranger.space().slug() + "/evidence/sources/" + this.source + "/codings.docx")
				.cookie(stranger.cookie()))
			.andExpect(status().isNotFound());
		byte[] theirs = this.mvc
			.perform(get("/s/" + stranger.space().slug() + "/evidence/codings.csv").cookie(stranger.cookie()))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(new String(theirs, StandardCharsets.UTF_8).lines()).hasSize(1);
	}

	private byte[] bytes(String path) throws Exception {
		return this.mvc
			.perform(get("/s/" + this.space.slug() + "/evidence/" + path).cookie(this.officer.cookie(),
					new Cookie("mandat-language", "en")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
	}

	/** By the directory at the end of the file, as offices read it. */
	private String part(byte[] file, String name) throws IOException {
		Path kept = Files.write(this.folder.resolve(Ids.next() + ".zip"), file);
		try (ZipFile zip = new ZipFile(kept.toFile())) {
			return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
