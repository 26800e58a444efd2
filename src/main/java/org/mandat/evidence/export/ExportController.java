package org.mandat.evidence.export;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** Sources, codings and needs to take away. */
@Controller
class ExportController {

	private static final String HERE = "/s/{space}/evidence/";

	private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final Exports exports;

	private final SourceReading sources;

	private final SourcePlaces places;

	private final JsonMapper json;

	ExportController(Exports exports, SourceReading sources, SourcePlaces places, JsonMapper json) {
		this.exports = exports;
		this.sources = sources;
		this.places = places;
		this.json = json;
	}

	@GetMapping({ HERE + "sources.csv", HERE + "sources.xlsx", HERE + "sources.json" })
	@Requires(EvidencePermissions.READ)
	@Fresh
	Reply sources(Page page) {
		Evidence.requirePassages(page.actor());
		String format = format(page);
		return "json".equals(format) ? json("sources", this.exports.sourcesJson())
				: Reply.table(page, this.exports.sources());
	}

	@GetMapping({ HERE + "codings.csv", HERE + "codings.xlsx", HERE + "codings.json" })
	@Requires(EvidencePermissions.READ)
	@Fresh
	Reply codings(Page page) {
		Evidence.requirePassages(page.actor());
		String format = format(page);
		return "json".equals(format) ? json("codings", this.exports.codingsJson())
				: Reply.table(page, this.exports.codings());
	}

	@GetMapping({ HERE + "needs.csv", HERE + "needs.xlsx", HERE + "needs.json" })
	@Requires(EvidencePermissions.READ)
	@Fresh
	Reply needs(Page page) {
		Evidence.requirePassages(page.actor());
		String format = format(page);
		return "json".equals(format)
				? json("needs", this.exports.needsJson(this.places.space(page.actor().space().id()).placeKey()))
				: Reply.table(page, this.exports.needs(page.language()));
	}

	@GetMapping({ HERE + "sources/{source}/codings.csv", HERE + "sources/{source}/codings.xlsx",
			HERE + "sources/{source}/codings.json", HERE + "sources/{source}/codings.docx" })
	@Requires(EvidencePermissions.READ)
	@Fresh
	Reply codings(Page page, @PathVariable UUID source) {
		Evidence.requirePassages(page.actor());
		SourceView view = this.sources.find(source).orElseThrow(NotThere::new);
		return switch (format(page)) {
			case "json" -> json("codings", this.exports.codingsJson(source).orElseThrow(NotThere::new));
			case "docx" -> new Reply.Download(DOCX, name(view) + ".docx",
					this.exports.docx(source, page.language()).orElseThrow(NotThere::new));
			default -> Reply.table(page, this.exports.codings(source));
		};
	}

	private static String name(SourceView view) {
		String name = view.title().replaceAll("[^\\p{L}\\p{N} ._-]", " ").strip();
		return name.isEmpty() ? "source" : name.substring(0, Math.min(80, name.length())).strip();
	}

	private static String format(Page page) {
		return page.path().substring(page.path().lastIndexOf('.') + 1);
	}

	private Reply json(String name, Map<String, Object> data) {
		return new Reply.Download("application/json", name + ".json",
				this.json.writerWithDefaultPrettyPrinter().writeValueAsString(data).getBytes(StandardCharsets.UTF_8));
	}

}
