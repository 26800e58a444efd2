package org.mandat.evidence.map;

import java.util.ArrayList;
import java.util.List;

import org.mandat.evidence.Codebook;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.web.Page;

/**
 * The map as a file, one line for each cell: the same figures as the page, and what is
 * withheld there is withheld here.
 */
final class MapFile {

	private MapFile() {
	}

	static Sheet of(NeedsMap map, Page page) {
		List<List<Object>> lines = new ArrayList<>();
		List<NeedsMap.Row> rows = new ArrayList<>(map.rows());
		if (map.unnamed() != null) {
			rows.add(map.unnamed());
		}
		for (NeedsMap.Row row : rows) {
			String name = row.place().isEmpty() ? page.text("evidence.map.unnamed") : row.name();
			if (!row.heard()) {
				lines.add(List.of(row.place(), name, row.state(), "", "", "", ""));
			}
			for (int c = 0; c < row.cells().size(); c++) {
				Codebook.Theme theme = map.columns().get(c);
				NeedsMap.Cell cell = row.cells().get(c);
				lines.add(List.of(row.place(), name, row.state(), theme.id(), page.in(theme.name()), cell.how(),
						"number".equals(cell.how()) ? (Object) cell.number() : ""));
			}
		}
		return new Sheet(page.text("evidence.map.file"),
				List.of("place", "municipality", "state", "theme", "theme_name", "shown", "passages"), lines);
	}

}
