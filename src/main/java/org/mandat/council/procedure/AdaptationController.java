package org.mandat.council.procedure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Members;
import org.mandat.council.procedure.Adaptation.Otherwise;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.About;
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

/** The form in which a space fits a procedure of the pack to itself. */
@Controller
class AdaptationController {

	private static final String PAGE = "council/procedure/adapt";

	private final ProcedureBook book;

	private final Adapting adapting;

	private final Members members;

	private final SpaceDays days;

	AdaptationController(ProcedureBook book, Adapting adapting, Members members, SpaceDays days) {
		this.book = book;
		this.adapting = adapting;
		this.members = members;
		this.days = days;
	}

	@GetMapping("/s/{space}/council/procedures/{key}")
	@About("council-procedure")
	@Requires(CouncilPermissions.KEEP)
	Reply show(Page page, @PathVariable String key) {
		Procedure procedure = find(key);
		Adaptation now = this.adapting.of(key);
		Map<String, Object> values = new HashMap<>();
		for (int n = 0; n < procedure.steps().size(); n++) {
			UUID post = now.of(n).post();
			values.put("days" + n, String.valueOf(now.days(procedure, n)));
			values.put("post" + n, (post == null) ? "" : post.toString());
			values.put("out" + n, now.of(n).leftOut() ? "true" : "");
		}
		values.put("document", (now.document() == null) ? "" : now.document());
		return page.show(PAGE, model(page, procedure, Form.of(values)));
	}

	@PostMapping("/s/{space}/council/procedures/{key}")
	@Requires(CouncilPermissions.KEEP)
	Reply save(Page page, @PathVariable String key, @RequestParam Map<String, String> sent) {
		Procedure procedure = find(key);
		Form typed = Form.of(sent);
		String document = sent.getOrDefault("document", "").strip();
		if (document.length() > Adapting.LONGEST) {
			typed.reject("document", Refusal.of("council.procedure.refused.document", Adapting.LONGEST));
		}
		Map<Integer, Otherwise> steps = new LinkedHashMap<>();
		for (int n = 0; n < procedure.steps().size(); n++) {
			Otherwise otherwise = read(sent, typed, n, procedure.steps().get(n).days());
			if (otherwise.any()) {
				steps.put(n, otherwise);
			}
		}
		if (typed.hasErrors()) {
			return page.again(PAGE, model(page, procedure, typed));
		}
		Adaptation said = new Adaptation(steps, document.isEmpty() ? null : document, null);
		return switch (this.adapting.adapt(procedure, said, sent.getOrDefault("shown", ""))) {
			case Outcome.Done<String> done ->
				page.redirect(page.url("council", "procedures"), "council.procedure.adapted");
			case Outcome.Refused<String> no -> page.status(no.why().key().endsWith("nothingLeft") ? 422 : 409, PAGE,
					model(page, procedure, typed.reject("", no.why())));
		};
	}

	private Otherwise read(Map<String, String> sent, Form typed, int n, int proposed) {
		String said = sent.getOrDefault("days" + n, "").strip();
		Integer days = null;
		if (said.matches("[0-9]{1,3}") && Integer.parseInt(said) >= 1 && Integer.parseInt(said) <= Adapting.MOST) {
			days = (Integer.parseInt(said) == proposed) ? null : Integer.valueOf(said);
		}
		else if (!said.isEmpty()) {
			typed.reject("days" + n, Refusal.of("council.procedure.refused.days", n + 1, Adapting.MOST));
		}
		return new Otherwise(days, post(sent.getOrDefault("post" + n, ""), typed, n),
				"true".equals(sent.get("out" + n)));
	}

	private @Nullable UUID post(String said, Form typed, int n) {
		if (said.isEmpty()) {
			return null;
		}
		return this.members.all(this.days.here().today())
			.stream()
			.map((post) -> post.id())
			.filter((id) -> id.toString().equals(said))
			.findFirst()
			.orElseGet(() -> {
				typed.reject("post" + n, Refusal.of("council.procedure.refused.post", n + 1));
				return null;
			});
	}

	private Procedure find(String key) {
		return this.book.find(key).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, Procedure procedure, Form form) {
		Map<String, String> posts = new LinkedHashMap<>();
		this.members.owners(this.days.here().today())
			.forEach((post, name) -> posts.put(post.toString(), page.in(name)));
		Adaptation now = this.adapting.of(procedure.key());
		return Map.of("procedure", procedure, "adaptation", now, "shown", Adapting.shown(now), "posts", posts, "form",
				form);
	}

}
