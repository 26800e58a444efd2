package org.mandat.council.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.council.text.NameWarning;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.web.About;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register of decisions, one decision, and the page on which the officer ticks what
 * was carried out.
 */
@Controller
class DecisionController {

	private static final Set<String> SETTLED = Set.of("open", "done", "not-needed");

	private final Decisions decisions;

	private final DecisionBook book;

	private final Meetings meetings;

	private final Members members;

	private final NameWarning names;

	DecisionController(Decisions decisions, DecisionBook book, Meetings meetings, Members members, NameWarning names) {
		this.decisions = decisions;
		this.book = book;
		this.meetings = meetings;
		this.members = members;
		this.names = names;
	}

	@GetMapping("/s/{space}/council/decisions")
	@About("decision")
	@Requires(CouncilPermissions.READ)
	Reply list(Page page, @RequestParam(defaultValue = "all") String state,
			@RequestParam(required = false) @Nullable UUID post,
			@RequestParam(required = false) @Nullable String after) {
		Map<String, String> posts = new LinkedHashMap<>();
		this.members.owners(this.meetings.today()).forEach((id, name) -> posts.put(id.toString(), page.in(name)));
		return page.show("council/decision/list",
				Map.of("list", this.decisions.list(new DecisionFilter(state, post, after), page.language()), "clocks",
						this.decisions.clocks(), "posts", posts));
	}

	@GetMapping({ "/s/{space}/council/decisions.csv", "/s/{space}/council/decisions.xlsx" })
	@Requires(CouncilPermissions.READ)
	Reply export(Page page, @RequestParam(defaultValue = "all") String state,
			@RequestParam(required = false) @Nullable UUID post) {
		List<List<Object>> lines = new ArrayList<>();
		this.decisions.all(new DecisionFilter(state, post, null), page.language())
			.forEach((row) -> lines.add(List.of(row.label(), row.on().toString(), page.in(row.words()),
					page.in(row.postName()), row.due().toString(), page.named("council.decision.state", row.state()),
					page.text(row.withheld() ? "council.withheld.yes" : "council.withheld.no"))));
		return Reply.table(page,
				new Sheet(page.text("council.decision.list.file"),
						List.of(page.text("council.decision.column.number"), page.text("council.decision.column.on"),
								page.text("council.decision.column.what"), page.text("council.decision.column.post"),
								page.text("council.decision.column.due"), page.text("council.decision.column.state"),
								page.text("council.decision.column.withheld")),
						lines));
	}

	@GetMapping("/s/{space}/council/decisions/{decision}")
	@About(value = "decision", record = "decision")
	@Requires(CouncilPermissions.READ)
	Reply show(Page page, @PathVariable UUID decision) {
		Decision there = this.decisions.find(decision, page.language()).orElseThrow(NotThere::new);
		return page.show("council/decision/show",
				Map.of("decision", there, "clocks", this.decisions.clocks(), "names", this.names.in(there.words())));
	}

	@GetMapping("/s/{space}/council/follow-up")
	@Requires(CouncilPermissions.KEEP)
	Reply followUp(Page page) {
		List<Decision> open = this.decisions.open(page.language(), Decisions.AT_ONCE);
		return page.show("council/decision/followup", Map.of("open", open, "clocks", this.decisions.clocks()));
	}

	@PostMapping("/s/{space}/council/follow-up")
	@Requires(CouncilPermissions.KEEP)
	Reply settle(Page page, @RequestParam Map<String, String> sent) {
		Map<UUID, String> states = new HashMap<>();
		sent.forEach((name, value) -> {
			Optional<UUID> decision = name.startsWith("state-") ? DecisionLines.uuid(name.substring("state-".length()))
					: Optional.empty();
			decision.filter((id) -> SETTLED.contains(value)).ifPresent((id) -> states.put(id, value));
		});
		int changed = this.book.settle(states, page.language());
		return page.redirect(page.url("council", "follow-up"),
				(changed == 0) ? "council.followup.nothing" : "council.followup.kept");
	}

}
