package org.mandat.council.seat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Holding;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.council.seat.Presence.There;
import org.mandat.council.seat.Quorum.Vote;
import org.mandat.council.text.NameWarning;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
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

/** Who was there, quorum and votes of one meeting. */
@Controller
class PresenceController {

	private static final int VISITORS = 30;

	private static final int LONGEST = 120;

	private final Attending attending;

	private final Meetings meetings;

	private final Members members;

	private final NameWarning names;

	PresenceController(Attending attending, Meetings meetings, Members members, NameWarning names) {
		this.names = names;
		this.attending = attending;
		this.meetings = meetings;
		this.members = members;
	}

	@GetMapping("/s/{space}/council/meetings/{meeting}/presence")
	@Requires(CouncilPermissions.READ)
	Reply show(Page page, @PathVariable UUID meeting) {
		Meeting there = there(meeting);
		Presence presence = this.attending.of(there);
		Map<String, String> stands = stands(presence);
		return page.show("council/seat/presence", model(page, there, presence, stands, Form.of(stands)));
	}

	/** What stands, by the names of the fields. */
	private static Map<String, String> stands(Presence presence) {
		Map<String, String> values = new LinkedHashMap<>();
		presence.there().forEach((post, how) -> {
			values.put("how-" + post, how.how());
			values.put("came-" + post, orEmpty(how.came()));
			values.put("left-" + post, orEmpty(how.left()));
		});
		presence.votes().forEach((item, vote) -> {
			values.put("for-" + item, String.valueOf(vote.inFavour()));
			values.put("against-" + item, String.valueOf(vote.against()));
			values.put("abstained-" + item, String.valueOf(vote.abstained()));
		});
		values.put("visitors", String.join("\n", presence.visitors()));
		values.put("presided", orEmpty(presence.presided()));
		return values;
	}

	@PostMapping("/s/{space}/council/meetings/{meeting}/presence")
	@Requires(CouncilPermissions.KEEP)
	Reply save(Page page, @PathVariable UUID meeting, @RequestParam Map<String, String> sent,
			@RequestParam long version) {
		Meeting there = there(meeting);
		Form typed = Form.of(sent);
		Presence presence = this.attending.of(there);
		Map<String, String> stood = Stood.of(sent);
		Attending.Said said = read(Stood.changed(stands(presence), sent), typed, presence);
		if (typed.hasErrors()) {
			return page.again("council/seat/presence", model(page, there, presence, stood, typed));
		}
		return switch (this.attending.keep(meeting, said, version, page.language())) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("council", "meetings", done.value(), "presence"), "council.presence.kept");
			case Outcome.Refused<UUID> no -> page.status(no.why().key().endsWith("votes") ? 422 : 409,
					"council/seat/presence", model(page, there(meeting), presence, stood, typed.reject("", no.why())));
		};
	}

	private static Attending.Said read(Map<String, String> sent, Form typed, Presence presence) {
		Map<UUID, There> there = new HashMap<>();
		sent.forEach((name, how) -> {
			if (name.startsWith("how-") && Holding.HOW.contains(how)) {
				String post = name.substring("how-".length());
				uuid(post).ifPresent((id) -> there.put(id, new There(how, item(sent.get("came-" + post), presence),
						item(sent.get("left-" + post), presence))));
			}
		});
		Map<UUID, Vote> votes = new HashMap<>();
		for (int n = 0; n < presence.agenda().size(); n++) {
			UUID item = presence.agenda().get(n).id();
			VoteLine.read(sent, typed, n + 1, item).ifPresent((vote) -> votes.put(item, vote));
		}
		List<String> visitors = sent.getOrDefault("visitors", "")
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
		if (visitors.size() > VISITORS || visitors.stream().anyMatch((line) -> line.length() > LONGEST)) {
			typed.reject("visitors", Refusal.of("council.presence.refused.visitors", VISITORS, LONGEST));
		}
		UUID presided = uuid(sent.getOrDefault("presided", "")).filter(presence.voting()::contains).orElse(null);
		return new Attending.Said(there, votes, visitors, presided);
	}

	private static @Nullable UUID item(@Nullable String said, Presence presence) {
		return uuid((said == null) ? "" : said)
			.filter((id) -> presence.agenda().stream().anyMatch((item) -> item.id().equals(id)))
			.orElse(null);
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Meeting there(UUID meeting) {
		return this.meetings.find(meeting).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, Meeting meeting, Presence presence, Map<String, String> stood,
			Form form) {
		Map<String, String> hows = new LinkedHashMap<>();
		Holding.HOW.forEach((how) -> hows.put(how, page.named("council.how", how)));
		Map<String, String> items = new LinkedHashMap<>();
		for (Item item : presence.agenda()) {
			items.put(item.id().toString(), page.in(item.words()));
		}
		Map<String, String> chairs = new LinkedHashMap<>();
		this.members.on(meeting.on())
			.stream()
			.filter((post) -> presence.voting().contains(post.id()))
			.forEach((post) -> chairs.put(post.id().toString(), page.in(post.name())));
		Map<String, Object> model = new HashMap<>();
		model.put("meeting", meeting);
		model.put("presence", presence);
		model.put("stood", stood);
		model.put("members", this.members.on(meeting.on()));
		model.put("hows", hows);
		model.put("items", items);
		model.put("chairs", chairs);
		model.put("names", this.names.in(form.value("visitors")));
		model.put("form", form);
		return model;
	}

	private static String orEmpty(@Nullable UUID value) {
		return (value == null) ? "" : value.toString();
	}

}
