package org.mandat.identity.own;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.mandat.platform.security.Session;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Everything known about the person who asks: as a page to read and print, and as a file.
 */
@Controller
class FileController {

	private final PersonalFile file;

	private final Map<String, String> labels = new LinkedHashMap<>();

	FileController(PersonalFile file, ObjectProvider<AuditLabels> labels) {
		this.file = file;
		labels.orderedStream().forEach((module) -> this.labels.putAll(module.acts()));
	}

	@GetMapping("/account/data")
	@SignedIn
	@Fresh
	Reply read(Session session, Page page) {
		return page.show("identity/own/file",
				Map.of("sheet", FileSheet.of(this.file.of(session.account()), this.labels, page)));
	}

	@GetMapping("/account/data.json")
	@SignedIn
	@Fresh
	Reply data(Session session) {
		return new Reply.Download("application/json", "mandat-account.json",
				this.file.json(this.file.of(session.account())));
	}

}
