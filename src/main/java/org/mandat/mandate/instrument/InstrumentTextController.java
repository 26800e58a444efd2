package org.mandat.mandate.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.instrument.TextKeeping.Brought;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.extraction.Extraction;
import org.mandat.platform.extraction.Extractor;
import org.mandat.platform.extraction.Progress;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
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
import org.springframework.web.multipart.MultipartFile;

/**
 * The text of an instrument: a file or pasted words, corrected as a whole. A file is read
 * where all foreign files are read, in a process of its own (ADR 17).
 */
@Controller
class InstrumentTextController {

	private static final String PAGE = "mandate/instrument/text";

	private final Instruments instruments;

	private final TextKeeping keeping;

	private final Extractor extractor;

	private final Originals originals;

	InstrumentTextController(Instruments instruments, TextKeeping keeping, Extractor extractor, Originals originals) {
		this.instruments = instruments;
		this.keeping = keeping;
		this.extractor = extractor;
		this.originals = originals;
	}

	@GetMapping("/s/{space}/mandate/instruments/{ref}/text")
	@Requires(MandatePermissions.KEEP)
	Reply text(Page page, @PathVariable String ref, @RequestParam(required = false) @Nullable String lang) {
		Instrument one = find(ref);
		String in = this.instruments.languages()
			.stream()
			.filter((tag) -> tag.equals(lang))
			.findFirst()
			.orElse(page.language().stored());
		Map<String, Object> values = new HashMap<>();
		values.put("lang", in);
		values.put("version", this.instruments.wording(one, in).map(Wording::version).orElse(0L));
		values.put("text",
				Clauses.text(this.instruments.clauses(one, in), page.textIn(new Language(in), "mandate.text.article")));
		return page.show(PAGE, model(one, Form.of(values)));
	}

	@PostMapping("/s/{space}/mandate/instruments/{ref}/text")
	@Requires(MandatePermissions.KEEP)
	Reply keep(Page page, @PathVariable String ref, @RequestParam Map<String, String> sent,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		Instrument one = find(ref);
		Form typed = Form.of(sent);
		String lang = sent.getOrDefault("lang", "");
		if (!this.instruments.languages().contains(lang)) {
			typed.reject("lang", Refusal.of("mandate.text.refused.lang"));
		}
		String text = sent.getOrDefault("text", "");
		Content content = (file == null || file.isEmpty()) ? null : content(file);
		String name = (file == null || file.getOriginalFilename() == null) ? "" : name(file.getOriginalFilename());
		if (content != null) {
			switch (this.extractor.read(content, name, Progress.NONE)) {
				case Extraction.Done done -> text = done.file().text();
				case Extraction.Failed failed ->
					typed.reject("file", Refusal.of("mandate.text.refused.unreadable." + failed.why().word()));
			}
		}
		if (!typed.hasErrors()) {
			switch (this.keeping.keep(one, new Brought(lang, text, content, name), number(sent.get("version")))) {
				case Outcome.Done<Integer> done -> {
					return page.redirect(page.url("mandate", "instruments", ref) + "?text=" + lang,
							"mandate.text.kept");
				}
				case Outcome.Refused<Integer> no -> typed.reject("text", no.why());
			}
		}
		boolean lost = typed.error("text") instanceof Refusal why && why.key().endsWith(".meanwhile");
		return page.status(lost ? 409 : 422, PAGE, model(find(ref), typed));
	}

	@GetMapping("/s/{space}/mandate/instruments/{ref}/file")
	@Requires(MandatePermissions.READ)
	Reply file(@PathVariable String ref, @RequestParam(defaultValue = "") String lang) {
		Wording kept = this.instruments.wording(find(ref), lang).orElseThrow(NotThere::new);
		if (kept.digest() == null || kept.fileName() == null) {
			throw new NotThere();
		}
		return new Reply.Download("application/octet-stream", kept.fileName(), this.originals.get(kept.digest()));
	}

	private Map<String, Object> model(Instrument one, Form form) {
		Map<String, String> languages = new LinkedHashMap<>();
		this.instruments.languages().forEach((tag) -> languages.put(tag, Languages.ownName(new Language(tag))));
		return Map.of("instrument", one, "form", form, "languages", languages);
	}

	private static Content content(MultipartFile file) {
		return new Content() {
			@Override
			public long size() {
				return file.getSize();
			}

			@Override
			public InputStream open() throws IOException {
				return file.getInputStream();
			}
		};
	}

	private static String name(String sent) {
		String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "")
			.strip();
		return last.isEmpty() ? "text"
				: last.substring(0, last.offsetByCodePoints(0, Math.min(150, last.codePointCount(0, last.length()))));
	}

	private static long number(@Nullable String sent) {
		return (sent != null && sent.matches("\\d{1,18}")) ? Long.parseLong(sent) : -1;
	}

	private Instrument find(String ref) {
		return this.instruments.find(ref).orElseThrow(NotThere::new);
	}

}
