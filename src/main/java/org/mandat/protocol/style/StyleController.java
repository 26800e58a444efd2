package org.mandat.protocol.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.paper.PaperPress.PressBusy;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.protocol.ProtocolPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The paper settings of a space, looked at on a real page before they are kept. */
@Controller
class StyleController {

	private final PaperStyles styles;

	private final Spaces spaces;

	private final SamplePaper sample;

	private final StylePage pages;

	private final PaperPress press;

	StyleController(PaperStyles styles, Spaces spaces, SamplePaper sample, StylePage pages, PaperPress press) {
		this.styles = styles;
		this.spaces = spaces;
		this.sample = sample;
		this.pages = pages;
		this.press = press;
	}

	@GetMapping("/s/{space}/protocol/style")
	@Requires(ProtocolPermissions.ARRANGE)
	Reply edit(Page page) {
		return page.show("protocol/style/edit", this.pages.kept(page, space(page)));
	}

	/** Keeps the settings, or shows them first: looking changes nothing. */
	@PostMapping("/s/{space}/protocol/style")
	@Requires(ProtocolPermissions.ARRANGE)
	Reply save(Page page, @ModelAttribute StyleForm form, BindingResult sent,
			@RequestParam(defaultValue = "keep") String act) {
		Space space = space(page);
		Form typed = Form.of(sent);
		Optional<PaperSetting> setting = form.read(typed, this.pages.offered(space));
		if (setting.isEmpty()) {
			return page.again("protocol/style/edit", this.pages.model(page, space, typed, Optional.empty()));
		}
		if ("look".equals(act)) {
			return page.show("protocol/style/edit", this.pages.model(page, space, typed, setting));
		}
		return switch (this.styles.change(space, setting.get())) {
			case StyleChange.Changed done -> page.redirect(page.url("protocol", "style"), "protocol.style.kept");
			case StyleChange.Lost lost -> page.status(409, "protocol/style/conflict",
					Map.of("theirs", this.pages.lines(page, lost.versions().theirs()), "mine",
							this.pages.lines(page, lost.versions().mine()), "values",
							flat(StyleForm.values(lost.versions().mine())), "version",
							lost.versions().theirs().version()));
		};
	}

	/** The sample as PDF, or its first page as a picture. */
	@GetMapping("/s/{space}/protocol/style/sample")
	@Requires(ProtocolPermissions.ARRANGE)
	Reply sample(Page page, @ModelAttribute StyleForm form, BindingResult sent,
			@RequestParam(defaultValue = "pdf") String format) {
		Space space = space(page);
		Form typed = Form.of(sent);
		PaperSetting setting = form.read(typed, this.pages.offered(space)).orElseThrow(NotThere::new);
		Paper paper = this.sample.of(space, setting);
		try {
			return switch (format) {
				case "pdf" -> new Reply.Download("application/pdf", "sample.pdf", this.press.pdf(paper));
				case "docx" ->
					new Reply.Download("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
							"sample.docx", this.press.docx(paper));
				case "png" -> new Reply.Download("image/png", "sample.png", this.press.picture(paper));
				default -> throw new NotThere();
			};
		}
		catch (PressBusy ex) {
			return page.status(503, "protocol/style/edit", this.pages.model(page, space,
					typed.reject("", Refusal.of("protocol.paper.busy")), Optional.of(setting)));
		}
	}

	private Space space(Page page) {
		return this.spaces.byId(page.actor().space().id()).orElseThrow(NotThere::new);
	}

	private static Map<String, List<String>> flat(Map<String, Object> values) {
		Map<String, List<String>> flat = new LinkedHashMap<>();
		values.forEach((name, value) -> flat.put(name, (value instanceof List<?> many)
				? many.stream().map(String::valueOf).toList() : List.of(String.valueOf(value))));
		flat.remove("version");
		return flat;
	}

}
