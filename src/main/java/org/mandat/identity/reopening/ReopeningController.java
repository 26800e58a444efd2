package org.mandat.identity.reopening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.Valid;
import org.mandat.identity.invitation.AccessLinks;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicAddress;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the code of a recovery sheet, says what it opens, and opens it. */
@Controller
class ReopeningController {

	private static final String CODE = "identity/reopening/code";

	private static final String APPOINT = "identity/reopening/appoint";

	private final Reopening reopening;

	private final PublicAddress address;

	ReopeningController(Reopening reopening, PublicAddress address) {
		this.reopening = reopening;
		this.address = address;
	}

	@GetMapping("/recovery")
	@PublicPage
	Reply show(Page page) {
		return page.show(CODE, Map.of("form", Form.empty()));
	}

	/**
	 * The code is not shown again: from here on the page carries a sealed word for it.
	 */
	@PostMapping("/recovery")
	@PublicPage
	Reply open(@RequestParam(defaultValue = "") String code, Page page) {
		return switch (this.reopening.open(code)) {
			case Outcome.Done<Sheet>(Sheet sheet) -> page.show(APPOINT, model(sheet, Form.empty(), page));
			case Outcome.Refused<Sheet>(Refusal why) ->
				page.again(CODE, Map.of("form", Form.empty().reject("code", why)));
		};
	}

	@PostMapping("/recovery/appointment")
	@PublicPage
	Reply appoint(@Valid @ModelAttribute ReopenForm sent, BindingResult errors, Page page) {
		Optional<Sheet> sheet = this.reopening.read(sent.sealed());
		if (sheet.isEmpty()) {
			return page.again(CODE, Map.of("form", Form.empty().reject("code", Refusal.of("identity.reopening.late"))));
		}
		Form form = Form.of(errors);
		Optional<Chosen> chosen = sent.chosen();
		if (form.error("who") == null && chosen.isEmpty()) {
			form.reject("who", Refusal.of("identity.reopening.who.required"));
		}
		if (chosen.isPresent() && chosen.get().holder() == null && sent.name().isEmpty()) {
			form.reject("name", Refusal.of("identity.reopening.name.required"));
		}
		if (form.hasErrors()) {
			return page.again(APPOINT, model(sheet.get(), form, page));
		}
		return switch (this.reopening.bySheet(sheet.get(), chosen.orElseThrow(), sent.by())) {
			case Outcome.Done<AccessLinks.Made>(AccessLinks.Made made) -> done(made, page);
			case Outcome.Refused<AccessLinks.Made>(Refusal why) ->
				page.again(APPOINT, model(sheet.get(), form.reject("", why), page));
		};
	}

	private Reply done(AccessLinks.Made made, Page page) {
		String path = "/invitations/" + made.secret();
		return page.show("identity/reopening/done",
				Map.of("path", path, "link", Objects.requireNonNullElse(this.address.of(path), path), "until",
						Formats.moment(page.language(), made.until())));
	}

	private Map<String, Object> model(Sheet sheet, Form form, Page page) {
		Appointers.Choice choice = this.reopening.choice(sheet.space());
		Map<String, String> who = new LinkedHashMap<>();
		choice.posts()
			.forEach((post) -> who.put("post-" + post.id(),
					page.text("identity.reopening.who.fresh", page.in(post.name()))));
		choice.holders()
			.forEach((holder) -> who.put("tenure-" + holder.tenure(),
					page.text("identity.reopening.who.holder", page.in(holder.post()), holder.name())));
		Map<String, String> by = new LinkedHashMap<>();
		by.put("secretary", page.text("identity.reopening.by.secretary"));
		by.put("archive", page.text("identity.reopening.by.archive"));
		return Map.of("form", form, "sheet", sheet, "who", who, "by", by);
	}

}
