package org.mandat.assessment.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.assessment.Dimension;
import org.mandat.platform.data.FormId;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind a partner's link, without an account. Its form carries no form id: the
 * table of forms that were done keeps moments, and the link can be used once anyway.
 */
@Controller
class PartnerController {

	private static final String PAGE = "assessment/partner/show";

	private final PartnerLinks links;

	private final Partners partners;

	PartnerController(PartnerLinks links, Partners partners) {
		this.links = links;
		this.partners = partners;
	}

	/** What is said when an answer was counted; the same for everybody. */
	@GetMapping("/partners/thanks")
	@PublicPage(anonymous = true)
	Reply thanks(Page page) {
		return page.show("assessment/partner/thanks", Map.of());
	}

	@GetMapping("/partners/{token}")
	@PublicPage(anonymous = true)
	Reply show(@PathVariable String token, Page page) {
		return this.links.open(token)
			.flatMap(this::asked)
			.map((asked) -> page.show(PAGE, model(token, asked, Form.empty())))
			.orElseGet(() -> gone(page));
	}

	@PostMapping("/partners/{token}")
	@PublicPage(anonymous = true)
	Reply answer(@PathVariable String token, @RequestParam Map<String, String> sent, Page page) {
		FormId.leave();
		Optional<PartnerLinks.Place> place = this.links.open(token);
		Optional<List<Dimension>> asked = place.flatMap(this::asked);
		if (place.isEmpty() || asked.isEmpty()) {
			return gone(page);
		}
		Form typed = Form.of(sent);
		Optional<Map<String, Integer>> levels = SaidLevels.read(asked.get(), sent);
		if (levels.isEmpty()) {
			return page.again(PAGE,
					model(token, asked.get(), typed.reject("", Refusal.of("assessment.partner.refused.nothing"))));
		}
		Outcome<Integer> outcome = Walls.as(PartnerLinks.reader(place.get().space()),
				() -> this.partners.answer(place.get(), levels.get()));
		return switch (outcome) {
			case Outcome.Done<Integer> done -> page.redirect("/partners/thanks", "");
			case Outcome.Refused<Integer> no -> page.status(no.why().key().endsWith("used") ? 409 : 422, PAGE,
					model(token, asked.get(), typed.reject("", no.why())));
		};
	}

	private Optional<List<Dimension>> asked(PartnerLinks.Place place) {
		return Walls.as(PartnerLinks.reader(place.space()), () -> this.partners.asked(place));
	}

	private static Reply gone(Page page) {
		return page.status(404, "assessment/partner/gone", Map.of());
	}

	private static Map<String, Object> model(String token, List<Dimension> asked, Form form) {
		return Map.of("token", token, "dimensions", asked, "form", form);
	}

}
