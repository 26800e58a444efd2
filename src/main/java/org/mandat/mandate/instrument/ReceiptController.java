package org.mandat.mandate.instrument;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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

/** That a strategy or instruction came in: from whom, when, and when it was tabled. */
@Controller
class ReceiptController {

	private static final String PAGE = "mandate/instrument/receipt";

	private final Instruments instruments;

	private final InstrumentKeeping keeping;

	ReceiptController(Instruments instruments, InstrumentKeeping keeping) {
		this.instruments = instruments;
		this.keeping = keeping;
	}

	@GetMapping("/s/{space}/mandate/instruments/{ref}/receipts/new")
	@Requires(MandatePermissions.KEEP)
	Reply create(Page page, @PathVariable String ref) {
		return page.show(PAGE, model(find(ref), Form.of(Map.of("received", this.instruments.today())), null));
	}

	@PostMapping("/s/{space}/mandate/instruments/{ref}/receipts")
	@Requires(MandatePermissions.KEEP)
	Reply save(Page page, @PathVariable String ref, @Valid @ModelAttribute ReceiptForm form, BindingResult sent) {
		Instrument one = find(ref);
		Form typed = Form.of(sent);
		if (!typed.hasErrors()) {
			switch (this.keeping.receive(one, form)) {
				case Outcome.Done<String> done -> {
					return page.redirect(page.url("mandate", "instruments", ref), "mandate.receipt.kept");
				}
				case Outcome.Refused<String> no -> typed.reject("received", no.why());
			}
		}
		return page.again(PAGE, model(one, typed, null));
	}

	@GetMapping("/s/{space}/mandate/instruments/{ref}/receipts/{receipt}")
	@Requires(MandatePermissions.KEEP)
	Reply edit(Page page, @PathVariable String ref, @PathVariable UUID receipt) {
		Instrument one = find(ref);
		Receipt there = receipt(one, receipt);
		Map<String, Object> values = new HashMap<>();
		values.put("organisation", there.organisation());
		values.put("sender", Objects.requireNonNullElse(there.sender(), ""));
		values.put("received", there.received());
		values.put("tabled", Objects.requireNonNullElse(there.tabled(), ""));
		values.put("label", Objects.requireNonNullElse(there.label(), ""));
		return page.show(PAGE, model(one, Form.of(values), there));
	}

	@PostMapping("/s/{space}/mandate/instruments/{ref}/receipts/{receipt}")
	@Requires(MandatePermissions.KEEP)
	Reply change(Page page, @PathVariable String ref, @PathVariable UUID receipt,
			@Valid @ModelAttribute ReceiptForm form, BindingResult sent,
			@RequestParam(defaultValue = "-1") long version) {
		Instrument one = find(ref);
		Receipt there = receipt(one, receipt);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again(PAGE, model(one, typed, there));
		}
		return switch (this.keeping.receive(there, form, version)) {
			case Outcome.Done<String> done ->
				page.redirect(page.url("mandate", "instruments", ref), "mandate.receipt.kept");
			case Outcome.Refused<String> no -> {
				boolean lost = no.why().key().endsWith(".meanwhile");
				yield page.status(lost ? 409 : 422, PAGE,
						model(one, typed.reject(lost ? "" : "received", no.why()), receipt(one, receipt)));
			}
		};
	}

	private Receipt receipt(Instrument one, UUID receipt) {
		return this.instruments.receipts(one)
			.stream()
			.filter((there) -> there.id().equals(receipt))
			.findFirst()
			.orElseThrow(NotThere::new);
	}

	private static Map<String, Object> model(Instrument one, Form form, @Nullable Receipt receipt) {
		Map<String, Object> model = new HashMap<>();
		model.put("instrument", one);
		model.put("form", form);
		model.put("receipt", receipt);
		return model;
	}

	private Instrument find(String ref) {
		return this.instruments.find(ref).orElseThrow(NotThere::new);
	}

}
