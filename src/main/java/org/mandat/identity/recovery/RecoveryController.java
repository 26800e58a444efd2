package org.mandat.identity.recovery;

import java.util.Map;

import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a space's recovery sheet; a new one wants the proof once more who asks. */
@Controller
class RecoveryController {

	private final RecoverySheets sheets;

	RecoveryController(RecoverySheets sheets) {
		this.sheets = sheets;
	}

	@GetMapping("/s/{space}/recovery")
	@Requires(IdentityPermissions.RECOVERY)
	Reply show(Page page) {
		return page.show("identity/recovery/show", Map.of("made", this.sheets.madeAt()));
	}

	@PostMapping("/s/{space}/recovery")
	@Requires(IdentityPermissions.RECOVERY)
	@Fresh
	Reply make(Page page) {
		return page.show("identity/recovery/sheet",
				Map.of("sheet", this.sheets.make(), "next", page.url("recovery"), "steps", false));
	}

}
