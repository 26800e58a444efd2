package org.mandat.council.working;

import java.util.Map;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meetings;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How the council works. Who chaired is shown to chair and secretariat only (ground rule
 * G14).
 */
@Controller
class WorkingController {

	private final Workings workings;

	private final Meetings meetings;

	WorkingController(Workings workings, Meetings meetings) {
		this.workings = workings;
		this.meetings = meetings;
	}

	@GetMapping("/s/{space}/council/work")
	@Requires(CouncilPermissions.READ)
	Reply show(Page page) {
		return page.show("council/working/show",
				Map.of("working", this.workings.until(this.meetings.today(), page.may(CouncilPermissions.CHAIRED))));
	}

}
