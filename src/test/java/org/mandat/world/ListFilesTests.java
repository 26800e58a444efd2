package org.mandat.world;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Every list leaves as CSV and as a workbook, with the same columns and rows. */
@MandatTests
class ListFilesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@ParameterizedTest
	@ValueSource(strings = { "posts", "work/tasks", "mandate/duties", "protocol/entries", "evidence/sources",
			"evidence/needs", "evidence/map", "council/meetings", "council/decisions", "assessment/answers" })
	void leavesAsCsvAndAsAWorkbook(String list) throws Exception {
		Sign.Person officer = this.sign.in(this.sign.space("xk", "skenderaj"), "prevention-coordinator");
		MockHttpServletResponse csv = file(officer, list + ".csv");
		MockHttpServletResponse xlsx = file(officer, list + ".xlsx");
		assertThat(csv.getHeader("Content-Disposition")).contains(".csv");
		assertThat(xlsx.getHeader("Content-Disposition")).contains(".xlsx");
		List<List<String>> lines = new ArrayList<>();
		csv.getContentAsString(StandardCharsets.UTF_8)
			.substring(1)
			.lines()
			.forEach((line) -> lines.add(Stream.of(line.substring(1, line.length() - 1).split("\",\"", -1))
				.map((cell) -> cell.replace("\"\"", "\""))
				.toList()));
		assertThat(workbook(xlsx.getContentAsByteArray())).isEqualTo(lines).isNotEmpty();
	}

	private MockHttpServletResponse file(Sign.Person officer, String path) throws Exception {
		MockHttpServletResponse response = this.mvc
			.perform(get("/s/" + officer.space().slug() + "/" + path).cookie(officer.cookie()))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).as(path).isEqualTo(200);
		return response;
	}

	private static List<List<String>> workbook(byte[] bytes) throws Exception {
		DataFormatter shown = new DataFormatter();
		List<List<String>> rows = new ArrayList<>();
		try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
			Sheet sheet = workbook.getSheetAt(0);
			int columns = sheet.getRow(0).getLastCellNum();
			sheet.forEach((row) -> {
				List<String> cells = new ArrayList<>();
				for (int c = 0; c < columns; c++) {
					Cell cell = row.getCell(c);
					cells.add(written(cell, shown));
				}
				rows.add(cells);
			});
		}
		return rows;
	}

	/** A workbook knows yes and no; each program writes them in its own words. */
	private static String written(Cell cell, DataFormatter shown) {
		if (cell == null) {
			return "";
		}
		return (cell.getCellType() == CellType.BOOLEAN) ? Boolean.toString(cell.getBooleanCellValue())
				: shown.formatCellValue(cell);
	}

}
