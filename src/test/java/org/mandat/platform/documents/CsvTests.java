package org.mandat.platform.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Spreadsheet exports carry no formula and lose no letter. */
class CsvTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1" })
	void putsAnApostropheBeforeWhatWouldBeAFormula(String cell) {
		assertThat(Csv.cell(cell)).isEqualTo("\"'" + cell + "\"");
	}

	@Test
	void quotesQuotesAndKeepsLettersForExcel() {
		String file = new String(Csv.bytes(List.of(List.of("ë, \"Ж\"", "2"))), StandardCharsets.UTF_8);
		assertThat(file).isEqualTo("\uFEFF\"ë, \"\"Ж\"\"\",\"2\"\r\n");
	}

}
