package org.mandat.council.question;

import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meetings;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the council answered to the question on the sheet. */
@Controller
class QuestionController {

	private final Meetings meetings;

	private final MeetingQuestions questions;

	QuestionController(Meetings meetings, MeetingQuestions questions) {
		this.meetings = meetings;
		this.questions = questions;
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/question")
	@Requires(CouncilPermissions.KEEP)
	Reply answer(Page page, @PathVariable UUID meeting, @RequestParam(defaultValue = "") String dimension,
			@RequestParam(defaultValue = "-1") int level) {
		this.meetings.find(meeting).orElseThrow(NotThere::new);
		return page.redirect(page.url("council", "meetings", meeting),
				(this.questions.answer(meeting, dimension, level) instanceof Outcome.Done) ? "council.question.kept"
						: "council.question.nothing");
	}

}
