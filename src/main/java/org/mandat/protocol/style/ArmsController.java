package org.mandat.protocol.style;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.paper.Arms;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.protocol.ProtocolPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The space's own arms: given, described, taken away, shown on its papers only (G17). */
@Controller
class ArmsController {

	private static final int WORDS = 200;

	private final PaperStyles styles;

	private final Spaces spaces;

	private final StylePage pages;

	ArmsController(PaperStyles styles, Spaces spaces, StylePage pages) {
		this.styles = styles;
		this.spaces = spaces;
		this.pages = pages;
	}

	@GetMapping("/s/{space}/papers/arms")
	@Requires(ProtocolPermissions.PRINT)
	Reply show(Page page) {
		Arms arms = this.styles.arms(space(page)).orElseThrow(NotThere::new);
		return new Reply.Download("image/png", "arms.png", arms.picture());
	}

	@PostMapping("/s/{space}/protocol/arms")
	@Requires(ProtocolPermissions.ARRANGE)
	Reply give(Page page, @RequestParam Map<String, String> sent,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		Space space = space(page);
		Form typed = Form.of(sent);
		Map<String, String> shows = new LinkedHashMap<>();
		for (Language language : this.styles.kept(space)) {
			String words = sent.getOrDefault("shows-" + language.tag(), "").strip();
			if (words.length() > WORDS) {
				typed.reject("shows-" + language.tag(), Refusal.of("protocol.arms.refused.words", WORDS));
			}
			if (!words.isEmpty()) {
				shows.put(language.tag(), words);
			}
		}
		Optional<ArmsRow> before = this.styles.armsRow(space);
		Outcome<ArmsPicture> picture = picture(file, before);
		if (picture instanceof Outcome.Refused<ArmsPicture> no) {
			typed.reject("file", no.why());
		}
		if (typed.hasErrors() || !(picture instanceof Outcome.Done<ArmsPicture> drawn)) {
			return page.again("protocol/style/edit", again(page, space, typed));
		}
		String version = sent.getOrDefault("version", "");
		ArmsRow row = new ArmsRow(drawn.value().png(), drawn.value().width(), drawn.value().height(), shows,
				version.matches("[0-9]{1,15}") ? Long.parseLong(version) : 0);
		return switch (this.styles.give(space, row)) {
			case Outcome.Done<ArmsRow> done -> page.redirect(page.url("protocol", "style"), "protocol.arms.kept");
			case Outcome.Refused<ArmsRow> no ->
				page.status(409, "protocol/style/edit", again(page, space, typed.reject("", no.why())));
		};
	}

	@PostMapping("/s/{space}/protocol/arms/removal")
	@Requires(ProtocolPermissions.ARRANGE)
	Reply remove(Page page) {
		this.styles.takeAway(space(page));
		return page.redirect(page.url("protocol", "style"), "protocol.arms.removed");
	}

	/** What was brought, or what is kept if only its words change. */
	private static Outcome<ArmsPicture> picture(@Nullable MultipartFile file, Optional<ArmsRow> before)
			throws IOException {
		if (file != null && !file.isEmpty()) {
			return (file.getSize() > ArmsPicture.MOST_BYTES)
					? Outcome.refused("protocol.arms.refused.large", ArmsPicture.MOST_BYTES >> 20)
					: ArmsPicture.of(file.getBytes());
		}
		return before.map((row) -> Outcome.done(new ArmsPicture(row.picture(), row.width(), row.height())))
			.orElseGet(() -> Outcome.refused("protocol.arms.refused.none"));
	}

	private Map<String, Object> again(Page page, Space space, Form typed) {
		Map<String, Object> model = this.pages.kept(page, space);
		model.put("armsForm", typed);
		return model;
	}

	private Space space(Page page) {
		return this.spaces.byId(page.actor().space().id()).orElseThrow(NotThere::new);
	}

}
