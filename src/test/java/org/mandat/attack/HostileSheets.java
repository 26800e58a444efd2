package org.mandat.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mandat.world.Sign;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every list of a space that leaves it as a table, found by its address, so that a new
 * one is looked at too.
 */
final class HostileSheets {

	/** A cell of a file that Excel, Calc and the like would reckon with. */
	private static final Pattern FORMULA = Pattern.compile("(?:^|[,\n])\"?([=+@\t\r]|-[^0-9])");

	private final MockMvcTester mvc;

	private final RequestMappingHandlerMapping routes;

	HostileSheets(MockMvcTester mvc, RequestMappingHandlerMapping routes) {
		this.mvc = mvc;
		this.routes = routes;
	}

	/** Addresses of tables in which a formula was typed; what is wrong is added. */
	Set<String> look(Sign.Person reader, List<String> wrong) throws IOException {
		Set<String> typed = new TreeSet<>();
		for (String address : addresses()) {
			MockHttpServletResponse answer = this.mvc.get()
				.uri(address.replace("{space}", reader.space().slug()))
				.cookie(reader.cookie())
				.exchange()
				.getResponse();
			if (answer.getStatus() == 200) {
				byte[] file = answer.getContentAsByteArray();
				if (address.endsWith(".csv") ? csv(address, file, wrong) : xlsx(address, file, wrong)) {
					typed.add(address);
				}
			}
		}
		return typed;
	}

	private Set<String> addresses() {
		Set<String> addresses = new TreeSet<>();
		this.routes.getHandlerMethods().keySet().forEach((route) -> route.getPatternValues().forEach((pattern) -> {
			for (String format : List.of("csv", "xlsx")) {
				String address = pattern.replace("{format}", format);
				if (address.endsWith("." + format) && address.replace("{space}", "").indexOf('{') < 0) {
					addresses.add(address);
				}
			}
		}));
		return addresses;
	}

	private static boolean csv(String address, byte[] file, List<String> wrong) {
		String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
		Matcher found = FORMULA.matcher(text);
		if (found.find()) {
			wrong.add(address + ": a formula at " + found.start());
		}
		return text.contains("'=1+1");
	}

	private static boolean xlsx(String address, byte[] file, List<String> wrong) throws IOException {
		boolean typed = false;
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			for (Row row : book.getSheetAt(0)) {
				for (Cell cell : row) {
					typed |= cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith("=1+1");
					if (cell.getCellType() == CellType.FORMULA) {
						wrong.add(address + ": a formula in " + cell.getAddress());
					}
				}
			}
		}
		return typed;
	}

}
