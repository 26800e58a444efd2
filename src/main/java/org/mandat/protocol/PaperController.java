package org.mandat.protocol;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.paper.PaperPage;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.paper.PaperPress.PressBusy;
import org.mandat.platform.paper.PaperStyle;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicAddress;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of the space: which there are, one to look at, and its file. */
@Controller
class PaperController {

	private static final int NUMBER = 60;

	private final Papers papers;

	private final PaperPage pages;

	private final PaperPress press;

	private final PublicAddress address;

	PaperController(Papers papers, PaperPage pages, PaperPress press, PublicAddress address) {
		this.papers = papers;
		this.pages = pages;
		this.press = press;
		this.address = address;
	}

	@GetMapping("/s/{space}/papers")
	@Requires(ProtocolPermissions.PRINT)
	Reply list(Page page) {
		List<PaperKind> alone = this.papers.kinds(page::may)
			.stream()
			.filter((kind) -> kind.standsAlone() && kind.offered())
			.toList();
		return page.show("protocol/papers", Map.of("kinds", alone));
	}

	@GetMapping("/s/{space}/papers/{kind}")
	@Requires(ProtocolPermissions.PRINT)
	Reply show(Page page, @PathVariable String kind, @RequestParam(required = false) @Nullable UUID of,
			@RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
			@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "1") int part,
			@RequestParam(defaultValue = "") String only) {
		return page.show("protocol/paper",
				model(page, new Wanted(kind, of, on, List.of(), number.strip(), part, only), Form.empty()));
	}

	@GetMapping("/s/{space}/papers/{kind}/file")
	@Requires(ProtocolPermissions.PRINT)
	Reply file(Page page, @PathVariable String kind, @RequestParam(required = false) @Nullable UUID of,
			@RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
			@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") List<String> lang,
			@RequestParam(defaultValue = "1") int part, @RequestParam(defaultValue = "pdf") String format,
			@RequestParam(defaultValue = "") String only) {
		Wanted wanted = new Wanted(kind, of, on, lang, number.strip(), part, only);
		if (number.strip().length() > NUMBER) {
			return page.again("protocol/paper", model(page, wanted,
					Form.empty().reject("number", Refusal.of("protocol.paper.numberTooLong", NUMBER))));
		}
		Paper paper = this.papers.make(kind, wanted.asked(page)).orElseThrow(NotThere::new);
		try {
			Reply.Download file = switch (format) {
				case "pdf" -> new Reply.Download("application/pdf", name(paper) + ".pdf", this.press.pdf(paper));
				case "docx" ->
					new Reply.Download("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
							name(paper) + ".docx", this.press.docx(paper));
				case "text" -> new Reply.Download("text/plain;charset=utf-8", name(paper) + ".txt",
						sent(page, wanted).orElseThrow(NotThere::new).getBytes(StandardCharsets.UTF_8));
				default -> throw new NotThere();
			};
			this.papers.made(paper, of);
			return file;
		}
		catch (PressBusy ex) {
			return page.status(503, "protocol/paper",
					model(page, wanted, Form.empty().reject("", Refusal.of("protocol.paper.busy"))));
		}
	}

	private Map<String, Object> model(Page page, Wanted wanted, Form form) {
		Wanted first = wanted.with(wanted.number(), List.of());
		Paper paper = this.papers.make(wanted.kind(), first.asked(page)).orElseThrow(NotThere::new);
		PaperKind kind = this.papers.kind(wanted.kind(), page::may).orElseThrow(NotThere::new);
		Map<String, String> languages = new LinkedHashMap<>();
		languages.put(page.language().tag(), Languages.ownName(page.language()));
		this.papers.languages().forEach((language) -> languages.put(language.tag(), Languages.ownName(language)));
		Map<String, Object> model = new HashMap<>();
		model.put("paper", paper);
		model.put("leaves", this.pages.leaves(paper));
		model.put("beside", this.papers.style().layout() == PaperStyle.Layout.BESIDE);
		model.put("kind", kind);
		model.put("title", page.text(this.papers.titleKey(kind, first.asked(page))));
		model.put("wanted", wanted);
		model.put("parts", this.papers.parts(wanted.kind(), first.asked(page)));
		model.put("message", sent(page, first).orElse(""));
		model.put("languages", languages);
		model.put("form", form);
		return model;
	}

	/** The text for a messenger, if anything of the paper may be sent so. */
	private Optional<String> sent(Page page, Wanted wanted) {
		return this.papers.forMessenger(wanted.kind(), wanted.asked(page))
			.map((paper) -> this.pages.text(paper, this.address.of(wanted.path(page))));
	}

	/** Its key and day: a name that every file system takes. */
	private static String name(Paper paper) {
		return paper.key() + "-" + paper.on() + "-" + paper.fingerprint();
	}

}
