package org.mandat.identity.proof;

import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.LocalPath;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads on to the page for which the proof was asked. */
@Controller
class ProofController {

	@PostMapping("/account/proof")
	@SignedIn
	@Fresh
	Reply goOn(@RequestParam(defaultValue = "/account") String to, Page page) {
		return page.redirect(LocalPath.of(to), "");
	}

}
