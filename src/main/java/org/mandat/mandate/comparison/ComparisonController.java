package org.mandat.mandate.comparison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.gap.GapKind;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many gaps others have, and whether this municipality is counted along. */
@Controller
class ComparisonController {

	private static final String PAGE = "mandate/comparison/show";

	private final GapComparison comparison;

	ComparisonController(GapComparison comparison) {
		this.comparison = comparison;
	}

	@GetMapping("/s/{space}/mandate/comparison")
	@About("comparing")
	@Requires(MandatePermissions.READ)
	Reply show(Page page) {
		return page.show(PAGE, model(Form.empty()));
	}

	@GetMapping({ "/s/{space}/mandate/comparison.csv", "/s/{space}/mandate/comparison.xlsx" })
	@Requires(MandatePermissions.READ)
	Reply export(Page page) {
		GapComparison.View view = view();
		List<List<Object>> lines = view.ranges()
			.stream()
			.map((range) -> List.<Object>of(page.named("mandate.gap", range.kind().key()), range.least(),
					(range.most() == null) ? "" : range.most(), range.places(),
					(view.here().containsKey(range.kind())) ? view.here().get(range.kind()) : "",
					range.countedOn().toString()))
			.toList();
		return Reply.table(page, new Sheet(page.text("mandate.comparison.title"),
				List.of(page.text("mandate.gap.column.missing"), page.text("mandate.comparison.column.least"),
						page.text("mandate.comparison.column.most"), page.text("mandate.comparison.column.places"),
						page.text("mandate.comparison.column.here"), page.text("mandate.comparison.column.counted")),
				lines));
	}

	@PostMapping("/s/{space}/mandate/comparison")
	@Requires(MandatePermissions.KEEP)
	Reply agree(Page page, @RequestParam(defaultValue = "") String document,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
		view();
		Form typed = Form.of(Map.of("document", document, "until", (until == null) ? "" : until.toString()));
		return switch (this.comparison.agree(document, until)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "comparison"), "mandate.comparison.agreed");
			case Outcome.Refused<UUID> no when no.why().key().endsWith("meanwhile") ->
				page.status(409, PAGE, model(typed.reject("", no.why())));
			case Outcome.Refused<UUID> no -> page.again(PAGE,
					model(typed.reject(no.why().key().endsWith("document") ? "document" : "until", no.why())));
		};
	}

	@PostMapping("/s/{space}/mandate/comparison/end")
	@Requires(MandatePermissions.KEEP)
	Reply end(Page page, @RequestParam(defaultValue = "-1") long version) {
		view();
		return switch (this.comparison.end(version)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("mandate", "comparison"), "mandate.comparison.over");
			case Outcome.Refused<UUID> no -> page.status(409, PAGE, model(Form.empty().reject("", no.why())));
		};
	}

	private GapComparison.View view() {
		return this.comparison.view().orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("view", view());
		model.put("kinds", List.of(GapKind.values()));
		model.put("form", form);
		return model;
	}

}
