package org.mandat.briefing;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Actor;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state of play as a page and for machines: Today for the own post, and for whom one
 * runs the work.
 */
@Controller
class BriefingController {

	private final Briefings briefings;

	private final JsonMapper json;

	BriefingController(Briefings briefings, JsonMapper json) {
		this.briefings = briefings;
		this.json = json;
	}

	@GetMapping("/s/{space}/today")
	@Requires(BriefingPermissions.READ)
	Reply today(Page page, Actor actor) {
		return page.show("briefing/page", Map.of("play", play(page, actor.post(), null), "dataUrl",
				page.url("today.json"), "paperUrl", page.url("papers", "state-of-play") + "?of=" + actor.post()));
	}

	@GetMapping("/s/{space}/today.json")
	@Requires(BriefingPermissions.READ)
	Reply todayData(Page page, Actor actor) {
		return data(play(page, actor.post(), null));
	}

	@GetMapping("/s/{space}/briefing")
	@Requires(BriefingPermissions.READ_OF_OTHERS)
	Reply ofPost(Page page, @RequestParam(required = false) @Nullable UUID post,
			@RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
		String paper = page.url("papers", "state-of-play") + "?"
				+ Stream.of((post == null) ? "" : "of=" + post, (on == null) ? "" : "on=" + on)
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining("&"));
		return page.show("briefing/page",
				Map.of("play", play(page, post, on), "dataUrl", page.url("briefing.json"), "paperUrl", paper));
	}

	@GetMapping("/s/{space}/briefing.json")
	@Requires(BriefingPermissions.READ_OF_OTHERS)
	Reply ofPostData(Page page, @RequestParam(required = false) @Nullable UUID post,
			@RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
		return data(play(page, post, on));
	}

	private StateOfPlay play(Page page, @Nullable UUID post, @Nullable LocalDate on) {
		return this.briefings.of(post, page.language(), on).orElseThrow(NotThere::new);
	}

	private Reply data(StateOfPlay play) {
		return new Reply.Download("application/json", "state-of-play-" + play.on() + ".json",
				this.json.writeValueAsBytes(play));
	}

}
