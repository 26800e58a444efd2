package org.mandat.evidence.codebook;

import java.util.Map;

import org.mandat.evidence.Codebooks;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The list of themes with what each means; how often it was heard only for who may see
 * passages.
 */
@Controller
class ThemeController {

	private final Codebooks codebooks;

	private final PassageReading passages;

	ThemeController(Codebooks codebooks, PassageReading passages) {
		this.codebooks = codebooks;
		this.passages = passages;
	}

	@GetMapping("/s/{space}/evidence/themes")
	@Requires(EvidencePermissions.READ)
	Reply list(Page page) {
		return page.show("evidence/codebook/themes",
				Map.of("codebook", this.codebooks.of(page.actor().space().id()), "counts", this.passages.themes(null)));
	}

}
