package org.mandat.evidence.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.Codebooks;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.source.SourceReading;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a role instead of a private person's name, before anything is coded. */
@Controller
class MaskController {

	private static final String DESK = "/s/{space}/evidence/sources/{source}/coding";

	private final Masking masking;

	private final SourceReading sources;

	private final Codebooks codebooks;

	private final DeskPage pages;

	MaskController(Masking masking, SourceReading sources, Codebooks codebooks, DeskPage pages) {
		this.masking = masking;
		this.sources = sources;
		this.codebooks = codebooks;
		this.pages = pages;
	}

	@PostMapping(DESK + "/{n}/masks")
	@Requires(EvidencePermissions.CODE)
	Reply replace(Page page, @PathVariable UUID source, @PathVariable int n, @RequestParam String name,
			@RequestParam String as, @RequestParam(defaultValue = "false") boolean everywhere) {
		Evidence.requirePassages(page.actor());
		String language = this.sources.find(source).orElseThrow(NotThere::new).language();
		Optional<Refusal> refused = this.masking.replace(source, n, name, shown(page, as, language), everywhere);
		DeskPage.At at = new DeskPage.At(source, n, null);
		return refused.map((why) -> this.pages.again(page, at, Form.empty().reject("", why)))
			.orElseGet(() -> page.redirect(DeskPage.address(page, at), "evidence.mask.done"));
	}

	@PostMapping(DESK + "/{n}/masks/{start}/removal")
	@Requires(EvidencePermissions.CODE)
	@Fresh
	Reply uncover(Page page, @PathVariable UUID source, @PathVariable int n, @PathVariable int start) {
		Evidence.requirePassages(page.actor());
		this.masking.uncover(source, start);
		return page.redirect(DeskPage.address(page, new DeskPage.At(source, n, null)), "evidence.mask.undone");
	}

	/**
	 * The role in the language of the document, in brackets; nothing for an unknown one.
	 */
	private String shown(Page page, String as, String tag) {
		List<String> known = page.languages().stream().map(Page.LanguageChoice::tag).toList();
		Language language = known.contains(tag) ? new Language(tag) : page.language();
		if ("person".equals(as)) {
			return "[" + page.textIn(language, "evidence.mask.person") + "]";
		}
		return this.codebooks.of(page.actor().space().id())
			.attribute("A-ROLE")
			.flatMap((role) -> role.values().stream().filter((value) -> value.id().equals(as)).findFirst())
			.map((value) -> "[" + value.name().in(language) + "]")
			.orElse("");
	}

}
