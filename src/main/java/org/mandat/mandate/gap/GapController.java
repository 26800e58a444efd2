package org.mandat.mandate.gap;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mandat.mandate.BasisWording;
import org.mandat.mandate.MandatePermissions;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is missing, by kind, with what can be done about it. */
@Controller
class GapController {

	private final Gaps gaps;

	private final BasisWording wording;

	GapController(Gaps gaps, BasisWording wording) {
		this.gaps = gaps;
		this.wording = wording;
	}

	@GetMapping("/s/{space}/mandate/gaps")
	@About({ "instrument", "agreement" })
	@Requires(MandatePermissions.READ)
	Reply show(Page page) {
		return page.show("mandate/gap/list",
				Map.of("found", this.gaps.today(page.language()), "wording", this.wording));
	}

	@GetMapping({ "/s/{space}/mandate/gaps.csv", "/s/{space}/mandate/gaps.xlsx" })
	@Requires(MandatePermissions.READ)
	Reply export(Page page) {
		List<List<Object>> lines = this.gaps.today(page.language())
			.gaps()
			.stream()
			.map((gap) -> List.<Object>of(page.named("mandate.gap", gap.kind().key()), gap.duty().id(),
					page.in(gap.duty().what()), page.in(gap.duty().actorName()),
					page.named("mandate.clarity", gap.duty().clarity().key()),
					this.wording.instrument(gap.duty().basis(), page.language()),
					gap.posts().stream().map((post) -> page.in(post.name())).collect(Collectors.joining(", "))))
			.toList();
		return Reply.table(page,
				new Sheet(page.text("mandate.gap.title"),
						List.of(page.text("mandate.gap.column.missing"), page.text("mandate.gap.column.key"),
								page.text("mandate.duty.column.what"), page.text("mandate.duty.column.who"),
								page.text("mandate.duty.column.clarity"), page.text("mandate.duty.column.basis"),
								page.text("mandate.gap.column.posts")),
						lines));
	}

}
