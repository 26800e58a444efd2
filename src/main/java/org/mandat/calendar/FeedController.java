package org.mandat.calendar;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.PublicPage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a calendar program asks for: no sign-in, a secret instead. Not there for an
 * unknown or ended link and for who holds no post any more.
 */
@Controller
class FeedController {

	private final Links links;

	private final Happenings happenings;

	private final Spaces spaces;

	private final Languages languages;

	private final Messages messages;

	FeedController(Links links, Happenings happenings, Spaces spaces, Languages languages, Messages messages) {
		this.links = links;
		this.happenings = happenings;
		this.spaces = spaces;
		this.languages = languages;
		this.messages = messages;
	}

	@GetMapping("/calendar/{space}/{secret}.ics")
	@PublicPage
	ResponseEntity<byte[]> feed(@PathVariable String space, @PathVariable String secret) {
		Space found = this.spaces.bySlug(space).orElseThrow(NotThere::new);
		byte[] feed = Walls.as(new Reader(found.id(), null, null, false), () -> write(found, secret));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, CalendarFeed.TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar.ics\"")
			.header("X-Robots-Tag", "noindex")
			.cacheControl(CacheControl.noCache().cachePrivate())
			.eTag('"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.digest(feed)) + '"')
			.body(feed);
	}

	private byte[] write(Space space, String secret) {
		Link link = this.links.asked(secret).orElseThrow(NotThere::new);
		List<UUID> posts = this.links.posts(link.person());
		if (posts.isEmpty()) {
			throw new NotThere();
		}
		Language language = this.languages.firstOf(List.of(link.lang()));
		return CalendarFeed.write(this.messages.text(language, "calendar.feed.name", space.name().in(language)),
				this.messages.text(language, "calendar.feed.description"),
				this.happenings.of(space, posts, language, link.titles()));
	}

}
