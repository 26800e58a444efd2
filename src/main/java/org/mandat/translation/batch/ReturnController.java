package org.mandat.translation.batch;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.extraction.Extractor;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.translation.TranslationPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One batch: what came back, line by line, and what a person takes of it. */
@Controller
class ReturnController {

	private static final String PAGE = "translation/batch/show";

	private final Batches batches;

	private final Review review;

	private final Extractor extractor;

	ReturnController(Batches batches, Review review, Extractor extractor) {
		this.batches = batches;
		this.review = review;
		this.extractor = extractor;
	}

	@GetMapping("/s/{space}/translation/batches/{batch}")
	@Requires(TranslationPermissions.READ)
	Reply show(Page page, @PathVariable UUID batch) {
		return page.show(PAGE, model(page, find(batch), Form.empty()));
	}

	@PostMapping("/s/{space}/translation/batches/{batch}/returns")
	@Requires(TranslationPermissions.WRITE)
	Reply receive(Page page, @PathVariable UUID batch,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		BatchRow row = find(batch);
		if (file == null || file.isEmpty()) {
			return again(page, row, "file", Refusal.of("translation.batch.refused.none"));
		}
		if (file.getSize() > Returned.MOST) {
			return again(page, row, "file", Refusal.of("translation.batch.refused.large", Returned.MOST >> 20));
		}
		Outcome<Returned> read = Returned.read(this.extractor, Content.of(file.getBytes()), row);
		return switch (read) {
			case Outcome.Refused<Returned> no -> again(page, row, "file", no.why());
			case Outcome.Done<Returned> done ->
				switch (this.batches.receive(row, done.value().words(), done.value().stray())) {
					case Outcome.Done<UUID> kept -> page.redirect(at(page, row), "translation.batch.received");
					case Outcome.Refused<UUID> no -> again(page, row, "file", no.why());
				};
		};
	}

	@PostMapping("/s/{space}/translation/batches/{batch}/taking")
	@Requires(TranslationPermissions.WRITE)
	Reply take(Page page, @PathVariable UUID batch, @RequestParam Map<String, String> sent,
			@RequestParam(name = "take", defaultValue = "") List<Integer> chosen, @RequestParam long version) {
		BatchRow row = find(batch);
		if (chosen.isEmpty()) {
			return again(page, row, "", Refusal.of("translation.batch.refused.noneChosen"));
		}
		Map<Integer, Integer> seen = new HashMap<>();
		chosen.forEach((n) -> seen.put(n, number(sent.get("seen-" + n))));
		boolean leaves = "leave".equals(sent.get("how"));
		Outcome<Integer> outcome = leaves ? this.review.leave(page.actor(), row, seen, version)
				: this.review.take(page.actor(), row, seen, version);
		return switch (outcome) {
			case Outcome.Refused<Integer> no ->
				page.status(409, PAGE, model(page, find(batch), Form.empty().reject("", no.why())));
			case Outcome.Done<Integer> done -> page.redirect(at(page, row), leaves ? "translation.batch.left"
					: (done.value() == 0) ? "translation.batch.taken" : "translation.batch.takenInPart");
		};
	}

	@PostMapping("/s/{space}/translation/batches/{batch}/closing")
	@Requires(TranslationPermissions.WRITE)
	Reply close(Page page, @PathVariable UUID batch, @RequestParam long version) {
		BatchRow row = find(batch);
		return switch (this.batches.close(batch, version)) {
			case Outcome.Done<UUID> done -> page.redirect(at(page, row), "translation.batch.closed");
			case Outcome.Refused<UUID> no ->
				page.status(409, PAGE, model(page, find(batch), Form.empty().reject("", no.why())));
		};
	}

	private BatchRow find(UUID batch) {
		return this.batches.find(batch).orElseThrow(NotThere::new);
	}

	private Reply again(Page page, BatchRow row, String field, Refusal why) {
		return page.again(PAGE, model(page, row, Form.empty().reject(field, why)));
	}

	private Map<String, Object> model(Page page, BatchRow row, Form form) {
		return Map.of("batch", row, "lines", this.review.of(page.actor(), row), "form", form, "today",
				this.batches.today());
	}

	private static String at(Page page, BatchRow row) {
		return page.url("translation", "batches", row.id());
	}

	private static int number(@Nullable String typed) {
		return (typed != null && typed.matches("[0-9]{1,8}")) ? Integer.parseInt(typed) : -1;
	}

}
