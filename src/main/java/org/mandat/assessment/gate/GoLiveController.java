package org.mandat.assessment.gate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.assessment.Assessment;
import org.mandat.assessment.AssessmentPermissions;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What is missing before the help channel and single cases may begin. */
@Controller
class GoLiveController {

	private static final String PAGE = "assessment/gate/show";

	private final GoLive gate;

	private final Assessment assessment;

	GoLiveController(GoLive gate, Assessment assessment) {
		this.gate = gate;
		this.assessment = assessment;
	}

	@GetMapping("/s/{space}/assessment/go-live")
	@About("assessment-golive")
	@Requires(AssessmentPermissions.READ)
	Reply show(Page page) {
		return page.show(PAGE, model(page, Form.empty()));
	}

	@PostMapping("/s/{space}/assessment/go-live")
	@Requires(AssessmentPermissions.KEEP)
	Reply keep(Page page, @ModelAttribute GoLiveForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again(PAGE, model(page, typed));
		}
		return switch (this.gate.keep(form, page.language())) {
			case Outcome.Done<String> done ->
				page.redirect(page.url("assessment", "go-live"), "assessment.golive.kept");
			case Outcome.Refused<String> no -> page.status(no.why().key().endsWith("Meanwhile") ? 409 : 422, PAGE,
					model(page, typed.reject("proof", no.why())));
		};
	}

	private Map<String, Object> model(Page page, Form form) {
		Map<String, String> posts = new LinkedHashMap<>();
		this.assessment.posts().forEach((post) -> posts.put(post.id().toString(), page.in(post.name())));
		Map<String, Object> model = new HashMap<>();
		model.put("state", this.gate.state());
		model.put("posts", posts);
		model.put("today", this.assessment.today());
		model.put("form", form);
		return model;
	}

}
