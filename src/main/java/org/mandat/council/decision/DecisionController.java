package org.mandat.council.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.council.text.NameWarning;
import org.mandat.council.thread.CouncilThreads;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register of decisions, one decision, and the page on which the officer ticks what
 * was carried out.
 */
@Controller
class DecisionController {

	/** What an address asks of the register. */
	record Asked(@Nullable String state, @Nullable UUID post, @Nullable Integer year, @Nullable String words,
			@Nullable String after) {

		DecisionFilter filter() {
			return new DecisionFilter((this.state == null) ? "all" : this.state, this.post, this.year,
					(this.words == null) ? "" : this.words, this.after);
		}

	}

	private static final Set<String> SETTLED = Set.of("open", "done", "not-needed");

	private final Decisions decisions;

	private final DecisionBook book;

	private final Meetings meetings;

	private final Members members;

	private final NameWarning names;

	private final DecisionKeeping keeping;

	private final DecisionSheets sheets;

	private final CouncilThreads threads;

	DecisionController(Decisions decisions, DecisionBook book, Meetings meetings, Members members, NameWarning names,
			DecisionKeeping keeping, DecisionSheets sheets, CouncilThreads threads) {
		this.keeping = keeping;
		this.sheets = sheets;
		this.threads = threads;
		this.decisions = decisions;
		this.book = book;
		this.meetings = meetings;
		this.members = members;
		this.names = names;
	}

	// One transaction for posts, days and register: of one moment, and opened once.
	@GetMapping("/s/{space}/council/decisions")
	@About("decision")
	@Requires(CouncilPermissions.READ)
	@Transactional(readOnly = true)
	Reply list(Page page, @ModelAttribute Asked asked) {
		Map<String, String> posts = new LinkedHashMap<>();
		this.members.owners(this.meetings.today()).forEach((id, name) -> posts.put(id.toString(), page.in(name)));
		return page.show("council/decision/list",
				Map.of("list", this.decisions.list(asked.filter(), page.language()), "posts", posts));
	}

	@GetMapping({ "/s/{space}/council/decisions.csv", "/s/{space}/council/decisions.xlsx",
			"/s/{space}/council/decisions.json" })
	@Requires(CouncilPermissions.READ)
	Reply export(Page page, @ModelAttribute Asked asked) {
		List<Decision> all = this.decisions.all(asked.filter(), page.language());
		return page.path().endsWith(".json") ? this.sheets.json(all, page)
				: Reply.table(page, this.sheets.of(all, page));
	}

	@GetMapping("/s/{space}/council/decisions/{decision}")
	@About(value = "decision", record = "decision")
	@Requires(CouncilPermissions.READ)
	Reply show(Page page, @PathVariable UUID decision) {
		Decision there = this.decisions.find(decision, page.language()).orElseThrow(NotThere::new);
		Particulars kept = this.keeping.find(decision).orElseThrow(NotThere::new);
		Worded proof = kept.proof();
		Map<String, Object> model = new HashMap<>();
		model.put("decision", there);
		model.put("kept", kept);
		model.put("beads", this.threads.of(there, kept, page));
		model.put("clocks", this.decisions.clocks());
		model.put("names", names(there, proof));
		model.put("settles", page.may(CouncilPermissions.KEEP) || page.actor().post().equals(there.post()));
		model.put("form", Form.of(Map.of("state", there.state(), "proof", (proof == null) ? "" : proof.words())));
		return page.show("council/decision/show", model);
	}

	private List<String> names(Decision there, @Nullable Worded proof) {
		return Stream
			.concat(this.names.in(there.words()).stream(), this.names.in((proof == null) ? "" : proof.words()).stream())
			.distinct()
			.toList();
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
