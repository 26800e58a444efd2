package org.mandat.evidence.version;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a new version left behind, to be decided one by one. */
@Controller
class VersionController {

	private static final String PAGE = "evidence/version/show";

	private final Versions versions;

	private final SourceReading sources;

	VersionController(Versions versions, SourceReading sources) {
		this.versions = versions;
		this.sources = sources;
	}

	@GetMapping("/s/{space}/evidence/sources/{source}/changes")
	@Requires(EvidencePermissions.CODE)
	Reply show(Page page, @PathVariable UUID source) {
		Evidence.requirePassages(page.actor());
		return page.show(PAGE, model(find(source), Form.empty()));
	}

	@PostMapping("/s/{space}/evidence/sources/{source}/changes/{passage}")
	@Requires(EvidencePermissions.CODE)
	Reply decide(Page page, @PathVariable UUID source, @PathVariable UUID passage,
			@RequestParam(required = false) @Nullable String decision,
			@RequestParam(required = false) @Nullable String sentence) {
		Evidence.requirePassages(page.actor());
		SourceView view = find(source);
		boolean number = sentence != null && sentence.strip().matches("\\d{1,6}");
		Outcome<UUID> done = switch ((decision == null) ? "" : decision) {
			case "carry" ->
				number ? this.versions.carry(source, passage, Integer.parseInt(String.valueOf(sentence).strip()))
						: Outcome.refused("evidence.version.sentence.required");
			case "stay" -> this.versions.stay(source, passage);
			default -> Outcome.refused("evidence.version.decision.required");
		};
		return switch (done) {
			case Outcome.Done<UUID> ok ->
				page.redirect(page.url("evidence", "sources", source, "changes"), "evidence.version.decided");
			case Outcome.Refused<UUID> no -> page.again(PAGE, model(view, refused(no.why())));
		};
	}

	private static Form refused(Refusal why) {
		return Form.empty().reject("", why);
	}

	private Map<String, Object> model(SourceView view, Form form) {
		UUID old = view.replaces();
		if (old == null) {
			throw new NotThere();
		}
		return Map.of("source", view, "old", find(old), "left", this.versions.open(view.id()), "counts",
				this.versions.counts(view.id()), "form", form);
	}

	private SourceView find(UUID source) {
		return this.sources.find(source).orElseThrow(NotThere::new);
	}

}
