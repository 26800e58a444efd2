package org.mandat.administration.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.administration.Operator;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The preview of what goes by itself, as a page and as a file. */
@Controller
class RetentionController {

	private final RetentionPreview preview;

	private final Operator operator;

	RetentionController(RetentionPreview preview, Operator operator) {
		this.preview = preview;
		this.operator = operator;
	}

	@GetMapping("/s/{space}/administration/retention")
	@Requires(AdministrationPermissions.READ)
	Reply show(Page page) {
		boolean machine = machine(page);
		return page.show("administration/retention/show",
				Map.of("lines", this.preview.lines(machine), "holds", this.preview.holds(), "machine", machine));
	}

	@GetMapping({ "/s/{space}/administration/retention.csv", "/s/{space}/administration/retention.xlsx" })
	@Requires(AdministrationPermissions.READ)
	Reply export(Page page) {
		List<List<Object>> rows = new ArrayList<>();
		this.preview.lines(machine(page))
			.forEach((line) -> rows.add(List.of(page.text("administration.retention." + line.key()),
					page.text("administration.retention." + line.key() + ".rule"), line.days(), line.all(),
					line.night(), line.month(), line.year())));
		return Reply.table(page, new Sheet(page.text("administration.retention.file"), List.of(
				page.text("administration.retention.column.what"), page.text("administration.retention.column.rule"),
				page.text("administration.retention.column.days"), page.text("administration.retention.column.all"),
				page.text("administration.retention.column.night"), page.text("administration.retention.column.month"),
				page.text("administration.retention.column.year")), rows));
	}

	private boolean machine(Page page) {
		return page.may(AdministrationPermissions.OPERATE) && this.operator.here();
	}

}
