package org.mandat.evidence.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The needs map: the matrix, the same as a list, one municipality, one cell, as files.
 */
@Controller
class MapController {

	private static final String HERE = "/s/{space}/evidence/map";

	private final NeedsMaps maps;

	MapController(NeedsMaps maps) {
		this.maps = maps;
	}

	@GetMapping(HERE)
	@Requires(EvidencePermissions.READ)
	Reply matrix(Page page, @RequestParam Map<String, String> asked) {
		NeedsMap map = map(page, asked);
		return page.show("list".equals(asked.get("as")) ? "evidence/map/list" : "evidence/map/matrix",
				Map.of("map", map));
	}

	@GetMapping({ HERE + ".csv", HERE + ".xlsx" })
	@Requires(EvidencePermissions.READ)
	Reply table(Page page, @RequestParam Map<String, String> asked) {
		return Reply.table(page, MapFile.of(map(page, asked), page));
	}

	@GetMapping(HERE + "/{place}")
	@Requires(EvidencePermissions.READ)
	Reply municipality(Page page, @PathVariable String place, @RequestParam Map<String, String> asked) {
		NeedsMap map = map(page, asked);
		NeedsMap.Row row = map.row(place).orElseThrow(NotThere::new);
		return page.show("evidence/map/municipality", Map.of("map", map, "row", row));
	}

	@GetMapping(HERE + "/{place}/{theme}")
	@Requires(EvidencePermissions.READ)
	Reply cell(Page page, @PathVariable String place, @PathVariable String theme,
			@RequestParam Map<String, String> asked) {
		NeedsMap map = map(page, withoutGroup(asked));
		NeedsMap.Row row = map.row(place).filter(NeedsMap.Row::heard).orElseThrow(NotThere::new);
		Codebook.Theme column = map.columns()
			.stream()
			.filter((one) -> one.id().equals(theme))
			.findFirst()
			.orElseThrow(NotThere::new);
		NeedsMap.Cell cell = row.cells().get(map.columns().indexOf(column));
		String from = asked.getOrDefault("after", "0");
		int after = from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
		List<MapPassage> passages = cell.opens()
				? this.maps.passages(page.actor().space().id(), map.filter(), new MapReading.Cell(place, theme, after))
				: List.of();
		Map<String, Object> model = new HashMap<>();
		model.put("map", map);
		model.put("row", row);
		model.put("theme", column);
		model.put("cell", cell);
		model.put("more", passages.size() > MapPassage.PAGE);
		model.put("after", after);
		model.put("passages", passages.subList(0, Math.min(passages.size(), MapPassage.PAGE)));
		return page.show("evidence/map/cell", model);
	}

	private NeedsMap map(Page page, Map<String, String> asked) {
		Evidence.requirePassages(page.actor());
		return this.maps.lay(page.actor().space().id(), MapFilter.of(asked), page.language());
	}

	private static Map<String, String> withoutGroup(Map<String, String> asked) {
		Map<String, String> all = new HashMap<>(asked);
		all.remove("group");
		return all;
	}

}
