package org.mandat.mandate.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.MandatePermissions;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.web.About;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading instruments: the list, one with its clauses, and what a newer one changes. */
@Controller
class InstrumentController {

	private final Instruments instruments;

	InstrumentController(Instruments instruments) {
		this.instruments = instruments;
	}

	@GetMapping("/s/{space}/mandate/instruments")
	@About("instrument")
	@Requires(MandatePermissions.READ)
	Reply list(Page page) {
		return page.show("mandate/instrument/list",
				Map.of("instruments", this.instruments.all(), "today", this.instruments.today()));
	}

	@GetMapping({ "/s/{space}/mandate/instruments.csv", "/s/{space}/mandate/instruments.xlsx" })
	@Requires(MandatePermissions.READ)
	Reply export(Page page) {
		List<List<Object>> lines = new ArrayList<>();
		for (Instrument one : this.instruments.all()) {
			lines.add(List.of(page.in(one.title()), text(one.number()), page.named("mandate.kind", one.kind()),
					page.named("mandate.status", one.status()), text(one.from()), text(one.until()),
					text(one.replacedBy()), text(one.source()), text(one.url()), String.join(" ", one.stored())));
		}
		return Reply.table(page, new Sheet(page.text("mandate.instrument.title"),
				List.of(page.text("mandate.instrument.column.title"), page.text("mandate.instrument.column.number"),
						page.text("mandate.instrument.column.kind"), page.text("mandate.instrument.column.status"),
						page.text("mandate.instrument.from"), page.text("mandate.instrument.until"),
						page.text("mandate.instrument.replacedBy"), page.text("mandate.instrument.source"),
						page.text("mandate.instrument.url"), page.text("mandate.instrument.column.text")),
				lines));
	}

	@GetMapping("/s/{space}/mandate/instruments/{ref}")
	@About("instrument")
	@Requires(MandatePermissions.READ)
	Reply show(Page page, @PathVariable String ref, @RequestParam(required = false) @Nullable String text) {
		Instrument one = find(ref);
		Optional<String> lang = this.instruments.readIn(one, page.language(), text);
		Map<String, Object> model = new HashMap<>();
		model.put("instrument", one);
		model.put("lang", lang.orElse(""));
		model.put("clauses", lang.map((there) -> this.instruments.clauses(one, there)).orElse(List.of()));
		model.put("wording", lang.flatMap((there) -> this.instruments.wording(one, there)).orElse(null));
		model.put("resting", this.instruments.restingOn(one));
		model.put("cited", this.instruments.cited().stream().filter((cited) -> cited.ref().equals(one.ref())).toList());
		model.put("receipts", this.instruments.receipts(one));
		model.put("newer", (one.replacedBy() == null) ? null : this.instruments.find(one.replacedBy()).orElse(null));
		model.put("older", this.instruments.replacedBy(one));
		return page.show("mandate/instrument/show", model);
	}

	@GetMapping("/s/{space}/mandate/instruments/{ref}/changes")
	@About("instrument")
	@Requires(MandatePermissions.READ)
	Reply changes(Page page, @PathVariable String ref) {
		Instrument older = find(ref);
		Instrument newer = Optional.ofNullable(older.replacedBy())
			.flatMap(this.instruments::find)
			.orElseThrow(NotThere::new);
		Map<String, Object> model = new HashMap<>();
		model.put("older", older);
		model.put("newer", newer);
		model.put("resting", this.instruments.restingOn(older));
		Map<String, List<String>> citing = new LinkedHashMap<>();
		this.instruments.cited()
			.stream()
			.filter((cited) -> cited.ref().equals(older.ref()))
			.forEach(
					(cited) -> citing.computeIfAbsent(cited.number(), (number) -> new ArrayList<>()).add(cited.duty()));
		model.put("citing", citing);
		model.put("replacement", this.instruments.replacement(older, newer, page.language()).orElse(null));
		return page.show("mandate/instrument/changes", model);
	}

	private Instrument find(String ref) {
		return this.instruments.find(ref).orElseThrow(NotThere::new);
	}

	private static String text(@Nullable Object value) {
		return (value == null) ? "" : value.toString();
	}

}
