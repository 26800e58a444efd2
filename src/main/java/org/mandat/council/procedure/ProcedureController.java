package org.mandat.council.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Members;
import org.mandat.platform.text.Outcome;
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

/** The standing procedures: which run, how far they are, which are let run. */
@Controller
class ProcedureController {

	private final Procedures procedures;

	private final Adapting adapting;

	private final Members members;

	ProcedureController(Procedures procedures, Adapting adapting, Members members) {
		this.procedures = procedures;
		this.adapting = adapting;
		this.members = members;
	}

	@GetMapping("/s/{space}/council/procedures")
	@About("council-procedure")
	@Requires(CouncilPermissions.READ)
	Reply show(Page page) {
		return page.show("council/procedure/show", model(Form.empty()));
	}

	@PostMapping("/s/{space}/council/procedures/{key}/running")
	@Requires(CouncilPermissions.KEEP)
	Reply let(Page page, @PathVariable String key) {
		this.procedures.let(find(key).key(), true);
		return page.redirect(page.url("council", "procedures"), "council.procedure.let");
	}

	@PostMapping("/s/{space}/council/procedures/{key}/rest")
	@Requires(CouncilPermissions.KEEP)
	Reply rest(Page page, @PathVariable String key) {
		this.procedures.let(find(key).key(), false);
		return page.redirect(page.url("council", "procedures"), "council.procedure.rests");
	}

	@PostMapping("/s/{space}/council/procedures/{key}/beginning")
	@Requires(CouncilPermissions.KEEP)
	Reply begin(Page page, @PathVariable String key) {
		Procedure asked = find(key);
		if (asked.event() != null) {
			throw new NotThere();
		}
		return done(page, this.procedures.begin(asked), "council.procedure.begun");
	}

	@PostMapping("/s/{space}/council/procedure-runs/{run}/return")
	@Requires(CouncilPermissions.KEEP)
	Reply back(Page page, @PathVariable UUID run) {
		if (this.procedures.runs().stream().noneMatch((one) -> one.id().equals(run))) {
			throw new NotThere();
		}
		return done(page, this.procedures.back(run), "council.procedure.returned");
	}

	@PostMapping("/s/{space}/council/procedure-runs/{run}/stop")
	@Requires(CouncilPermissions.KEEP)
	Reply stop(Page page, @PathVariable UUID run) {
		if (this.procedures.runs().stream().noneMatch((one) -> one.id().equals(run))) {
			throw new NotThere();
		}
		return done(page, this.procedures.stop(run), "council.procedure.stopped");
	}

	private Reply done(Page page, Outcome<UUID> outcome, String notice) {
		return switch (outcome) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("council", "procedures"), notice);
			case Outcome.Refused<UUID> no ->
				page.status(409, "council/procedure/show", model(Form.empty().reject("", no.why())));
		};
	}

	private Procedure find(String key) {
		return this.procedures.all()
			.stream()
			.filter((one) -> one.key().equals(key))
			.findFirst()
			.orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Form form) {
		Map<String, Procedure> byKey = new HashMap<>();
		this.procedures.all().forEach((one) -> byKey.put(one.key(), one));
		return Map.of("all", this.procedures.all(), "byKey", byKey, "kept", this.procedures.kept(), "runs",
				this.procedures.runs(), "clocks", this.procedures.clocks(), "form", form, "adapted",
				this.adapting.all(), "posts", this.members.owners(this.procedures.clocks().today()));
	}

}
