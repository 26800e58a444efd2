package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
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

/** Ends a tenure, or takes back one that has not begun. */
@Controller
class EndController {

	private static final String TEMPLATE = "jurisdiction/post/end";

	private final Posts posts;

	private final Tenures tenures;

	private final SpaceDays days;

	EndController(Posts posts, Tenures tenures, SpaceDays days) {
		this.posts = posts;
		this.tenures = tenures;
		this.days = days;
	}

	@GetMapping("/s/{space}/posts/{post}/tenures/{tenure}/end")
	@Requires(JurisdictionPermissions.APPOINT)
	Reply create(Page page, @PathVariable UUID post, @PathVariable UUID tenure) {
		Tenure found = find(post, tenure);
		Form form = Form.of(Map.of("lastDay", this.days.here().today(), "version", found.version()));
		return page.show(TEMPLATE, parameters(form, found));
	}

	@PostMapping("/s/{space}/posts/{post}/tenures/{tenure}/end")
	@Requires(JurisdictionPermissions.APPOINT)
	Reply save(Page page, @PathVariable UUID post, @PathVariable UUID tenure, @Valid @ModelAttribute EndForm sent,
			BindingResult errors) {
		Tenure found = find(post, tenure);
		Form form = Form.of(errors);
		Optional<LocalDate> lastDay = TypedDate.read(form, "lastDay");
		if (form.hasErrors() || lastDay.isEmpty()) {
			return page.again(TEMPLATE, parameters(form, found));
		}
		return switch (this.tenures.end(tenure, lastDay.get(), sent.document(), sent.versionNumber())) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("posts", post), "jurisdiction.tenure.ended");
			case Outcome.Refused<UUID> refused ->
				page.again(TEMPLATE, parameters(form.reject("lastDay", refused.why()), find(post, tenure)));
		};
	}

	@PostMapping("/s/{space}/posts/{post}/tenures/{tenure}/withdrawal")
	@Requires(JurisdictionPermissions.APPOINT)
	Reply withdraw(Page page, @PathVariable UUID post, @PathVariable UUID tenure, @ModelAttribute EndForm sent) {
		Tenure found = find(post, tenure);
		return switch (this.tenures.withdraw(tenure, sent.versionNumber())) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("posts", post), "jurisdiction.tenure.withdrawn");
			case Outcome.Refused<UUID> refused -> page.again(TEMPLATE,
					parameters(Form.of(Map.of("version", found.version())).reject("", refused.why()), found));
		};
	}

	private Tenure find(UUID post, UUID tenure) {
		return this.tenures.find(tenure).filter((found) -> found.post().equals(post)).orElseThrow(NotThere::new);
	}

	private Map<String, Object> parameters(Form form, Tenure tenure) {
		PostView post = this.posts.find(tenure.post()).orElseThrow(NotThere::new);
		return Map.of("form", form, "post", post, "tenure", tenure, "begun",
				!tenure.begin().isAfter(this.days.here().now()));
	}

}
