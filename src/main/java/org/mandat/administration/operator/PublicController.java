package org.mandat.administration.operator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

import org.mandat.jurisdiction.Pause;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What stands open without an account: the privacy notice of each space, the
 * accessibility statement, security.txt. In election time a notice says as of when it
 * stands (G20).
 */
@Controller
class PublicController {

	private static final String TEMPLATE = "administration/operator/open";

	private static final int DAYS = 180;

	private final OwedPaper privacy;

	private final OwedPaper accessibility;

	private final OperatorFacts operator;

	private final Spaces spaces;

	private final Pauses pauses;

	private final Languages languages;

	private final Clock clock;

	PublicController(@Qualifier("privacyNotice") OwedPaper privacy,
			@Qualifier("accessibilityStatement") OwedPaper accessibility, OperatorFacts operator, Spaces spaces,
			Pauses pauses, Languages languages, Clock clock) {
		this.privacy = privacy;
		this.accessibility = accessibility;
		this.operator = operator;
		this.spaces = spaces;
		this.pauses = pauses;
		this.languages = languages;
		this.clock = clock;
	}

	@GetMapping("/p/{space}/privacy")
	@PublicPage
	Reply privacy(Page page, @PathVariable String space) {
		Space found = this.spaces.bySlug(space).orElseThrow(NotThere::new);
		return Walls.as(new Reader(found.id(), null, null, false), () -> {
			LocalDate on = this.pauses.election().map(Pause::from).orElse(null);
			Content content = this.privacy.content(page.language(), (on == null) ? today() : on);
			return page.show(TEMPLATE, Map.of("content", content, "asOf", (on == null) ? "" : page.date(on)));
		});
	}

	@GetMapping("/accessibility")
	@PublicPage
	Reply accessibility(Page page) {
		return page.show(TEMPLATE, Map.of("content", this.accessibility.content(page.language(), today()), "asOf", ""));
	}

	/** As RFC 9116 has it; there is none while nobody can be written to. */
	@GetMapping("/.well-known/security.txt")
	@PublicPage
	Reply security() {
		OperatorFacts.Facts facts = this.operator.facts();
		String contact = facts.security().isEmpty() ? facts.contact() : facts.security();
		if (contact.isEmpty()) {
			throw new NotThere();
		}
		String text = "Contact: mailto:" + contact + "\nExpires: "
				+ this.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS)
				+ "\nPreferred-Languages: "
				+ this.languages.all().stream().map(Language::base).distinct().collect(Collectors.joining(", ")) + "\n";
		return new Reply.Download("text/plain;charset=utf-8", "security.txt", text.getBytes(StandardCharsets.UTF_8));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(Formats.ZONE));
	}

}
