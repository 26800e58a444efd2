package org.mandat.evidence.source;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.evidence.importing.ImportJobs;
import org.mandat.evidence.version.Versions;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sources of the space: list, one, its original. */
@Controller
class SourceController {

	private final SourceReading sources;

	private final Originals originals;

	private final SourcePlaces places;

	private final PassageReading passages;

	private final Versions versions;

	private final ImportJobs jobs;

	SourceController(SourceReading sources, Originals originals, SourcePlaces places, PassageReading passages,
			Versions versions, ImportJobs jobs) {
		this.sources = sources;
		this.originals = originals;
		this.places = places;
		this.passages = passages;
		this.versions = versions;
		this.jobs = jobs;
	}

	// One transaction for list, count and offers: of one moment, and opened once.
	@GetMapping("/s/{space}/evidence/sources")
	@About("source")
	@Requires(EvidencePermissions.READ)
	@Transactional(readOnly = true)
	Reply list(Page page, @RequestParam Map<String, String> asked) {
		Evidence.requirePassages(page.actor());
		SourceFilter filter = SourceFilter.of(asked);
		List<SourceRow> rows = this.sources.list(filter);
		boolean more = rows.size() > SourceReading.PAGE;
		List<SourceRow> shown = more ? rows.subList(0, SourceReading.PAGE) : rows;
		int count = this.sources.count(filter);
		return page.show("evidence/source/list",
				Map.of("list",
						new SourcePage(shown, count, filter,
								(count > SourceReading.COUNTED) ? Map.of() : this.sources.offers(filter),
								more ? shown.getLast().cursor() : null),
						"waiting", page.may(EvidencePermissions.IMPORT) ? this.jobs.open().size() : 0));
	}

	@GetMapping("/s/{space}/evidence/sources/{source}")
	@About(value = "source", record = "source")
	@Requires(EvidencePermissions.READ)
	Reply show(Page page, @PathVariable UUID source) {
		Evidence.requirePassages(page.actor());
		SourceView view = this.sources.find(source).orElseThrow(NotThere::new);
		return page.show("evidence/source/show",
				Map.of("source", view, "place", this.places.name(page.actor().space().id(), view.placeKey(), page),
						"passages", this.passages.of(source), "pages", this.sources.pages(source), "counts",
						this.versions.counts(source)));
	}

	@GetMapping("/s/{space}/evidence/sources/{source}/original")
	@Requires(EvidencePermissions.READ)
	@Fresh
	Reply original(Page page, @PathVariable UUID source) {
		Evidence.requirePassages(page.actor());
		SourceView view = this.sources.find(source).orElseThrow(NotThere::new);
		return new Reply.Download("application/octet-stream", view.fileName(), this.originals.get(view.digest()));
	}

}
