package org.mandat.evidence.loose;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.evidence.Codebooks;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.need.NeedReading;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the loose ends, from which each can be tied. */
@Controller
class LooseEndController {

	private final LooseEnds loose;

	private final NeedReading needs;

	private final Codebooks codebooks;

	LooseEndController(LooseEnds loose, NeedReading needs, Codebooks codebooks) {
		this.loose = loose;
		this.needs = needs;
		this.codebooks = codebooks;
	}

	@GetMapping("/s/{space}/evidence/loose-ends")
	@Requires(EvidencePermissions.READ)
	Reply list(Page page) {
		Evidence.requirePassages(page.actor());
		List<NeedSummary> all = this.needs.all();
		Map<String, String> ties = new LinkedHashMap<>();
		all.stream()
			.filter((need) -> need.id() != null)
			.forEach((need) -> ties.put(need.kind(), need.kind() + " " + page.in(need.said())));
		Map<String, Object> model = new HashMap<>();
		model.put("needs", all.stream().filter(NeedSummary::loose).toList());
		model.put("passages", this.loose.passages());
		model.put("themes", this.loose.themes());
		model.put("codebook", this.codebooks.of(page.actor().space().id()));
		model.put("ties", ties);
		return page.show("evidence/loose/list", model);
	}

}
