package org.mandat.mandate.instrument;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.mandate.MandatePermissions;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Own instruments, what a space knows of those of the pack, and replacement. */
@Controller
class InstrumentFormController {

	private static final String PAGE = "mandate/instrument/edit";

	private final Instruments instruments;

	private final InstrumentKeeping keeping;

	InstrumentFormController(Instruments instruments, InstrumentKeeping keeping) {
		this.instruments = instruments;
		this.keeping = keeping;
	}

	@GetMapping("/s/{space}/mandate/instruments/new")
	@Requires(MandatePermissions.KEEP)
	Reply create(Page page) {
		return page.show(PAGE, model(page, Form.of(Map.of("status", "in-force")), null));
	}

	@PostMapping("/s/{space}/mandate/instruments")
	@Requires(MandatePermissions.KEEP)
	Reply save(Page page, @Valid @ModelAttribute InstrumentForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		if (!typed.hasErrors()) {
			switch (this.keeping.make(form, page.language())) {
				case Outcome.Done<String> done -> {
					return page.redirect(page.url("mandate", "instruments", done.value()), "mandate.instrument.made");
				}
				case Outcome.Refused<String> no -> typed.reject(field(no.why().key()), no.why());
			}
		}
		return page.again(PAGE, model(page, typed, null));
	}

	@GetMapping("/s/{space}/mandate/instruments/{ref}/particulars")
	@Requires(MandatePermissions.KEEP)
	Reply edit(Page page, @PathVariable String ref) {
		Instrument one = find(ref);
		Map<String, Object> values = new HashMap<>();
		values.put("title", page.in(one.title()));
		values.put("kind", one.kind());
		values.put("number", Objects.requireNonNullElse(one.number(), ""));
		values.put("status", one.status());
		values.put("from", Objects.requireNonNullElse(one.from(), ""));
		values.put("until", Objects.requireNonNullElse(one.until(), ""));
		values.put("source", Objects.requireNonNullElse(one.source(), ""));
		values.put("url", Objects.requireNonNullElse(one.url(), ""));
		return page.show(PAGE, model(page, Form.of(values), one));
	}

	@PostMapping("/s/{space}/mandate/instruments/{ref}/particulars")
	@Requires(MandatePermissions.KEEP)
	Reply change(Page page, @PathVariable String ref, @Valid @ModelAttribute InstrumentForm form, BindingResult sent,
			@RequestParam(defaultValue = "-1") long version) {
		Instrument one = find(ref);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again(PAGE, model(page, typed, one));
		}
		return switch (this.keeping.change(one, form, version, page.language())) {
			case Outcome.Done<String> done ->
				page.redirect(page.url("mandate", "instruments", done.value()), "mandate.instrument.changed");
			case Outcome.Refused<String> no -> {
				boolean lost = "mandate.instrument.refused.meanwhile".equals(no.why().key());
				yield page.status(lost ? 409 : 422, PAGE,
						model(page, typed.reject(field(no.why().key()), no.why()), find(ref)));
			}
		};
	}

	@GetMapping("/s/{space}/mandate/instruments/{ref}/replacement")
	@Requires(MandatePermissions.KEEP)
	Reply replacing(Page page, @PathVariable String ref) {
		Instrument one = find(ref);
		return page.show("mandate/instrument/replace",
				replacement(page, one, Form.of(Map.of("newer", Objects.requireNonNullElse(one.replacedBy(), "")))));
	}

	@PostMapping("/s/{space}/mandate/instruments/{ref}/replacement")
	@Requires(MandatePermissions.KEEP)
	Reply replace(Page page, @PathVariable String ref, @RequestParam(defaultValue = "") String newer,
			@RequestParam(defaultValue = "-1") long version) {
		Instrument one = find(ref);
		return switch (this.keeping.replace(one, InstrumentForm.filled(newer), version)) {
			case Outcome.Done<String> done -> page.redirect(
					newer.isBlank() ? page.url("mandate", "instruments", done.value())
							: page.url("mandate", "instruments", done.value(), "changes"),
					"mandate.instrument.changed");
			case Outcome.Refused<String> no -> page.again("mandate/instrument/replace",
					replacement(page, find(ref), Form.of(Map.of("newer", newer)).reject("newer", no.why())));
		};
	}

	private Map<String, Object> replacement(Page page, Instrument one, Form form) {
		Map<String, String> others = new LinkedHashMap<>();
		this.instruments.all()
			.stream()
			.filter((other) -> !other.ref().equals(one.ref()))
			.forEach((other) -> others.put(other.ref(), named(page, other)));
		return Map.of("instrument", one, "others", others, "form", form);
	}

	private static String named(Page page, Instrument one) {
		return page.in(one.title()) + ((one.number() == null) ? "" : " (" + one.number() + ")");
	}

	private static Map<String, Object> model(Page page, Form form, @Nullable Instrument one) {
		Map<String, String> kinds = new LinkedHashMap<>();
		Instruments.KINDS.forEach((kind) -> kinds.put(kind, page.named("mandate.kind", kind)));
		Map<String, String> statuses = new LinkedHashMap<>();
		Instruments.STATUSES.forEach((status) -> statuses.put(status, page.named("mandate.status", status)));
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("kinds", kinds);
		model.put("statuses", statuses);
		model.put("instrument", one);
		return model;
	}

	private static String field(String key) {
		return key.startsWith("mandate.instrument.form.") ? key.split("\\.")[3]
				: (key.endsWith(".days") ? "until" : "");
	}

	private Instrument find(String ref) {
		return this.instruments.find(ref).orElseThrow(NotThere::new);
	}

}
