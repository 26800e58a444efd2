package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenures;
import org.mandat.jurisdiction.Vacancies;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.About;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The posts of the space on a day, as picture, table and file; one post with its past.
 */
@Controller
class PostsController {

	private static final Set<String> VIEWS = Set.of("vacant", "table");

	private final Posts posts;

	private final Tenures tenures;

	private final Vacancies vacancies;

	private final SpaceDays days;

	PostsController(Posts posts, Tenures tenures, Vacancies vacancies, SpaceDays days) {
		this.posts = posts;
		this.tenures = tenures;
		this.vacancies = vacancies;
		this.days = days;
	}

	// One transaction for all that the page asks for: of one moment, and opened once.
	@GetMapping("/s/{space}/posts")
	@About({ "post", "tenure" })
	@Requires(JurisdictionPermissions.READ)
	@Transactional(readOnly = true)
	Reply list(Page page, @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String show) {
		LocalDate today = this.days.here().today();
		Optional<LocalDate> day = on.isBlank() ? Optional.of(today) : TypedDate.read(on);
		Picture.Asked asked = new Picture.Asked(day.orElse(today), today, VIEWS.contains(show) ? show : "picture",
				day.isPresent());
		return page.show("jurisdiction/post/list",
				Map.of("picture",
						Picture.of(this.posts.on(asked.day()), asked, this.tenures.changes(asked.day()),
								this.posts.organisations()),
						"strip", Strip.of(this.vacancies.byMonth(), asked.day(), today)));
	}

	@GetMapping({ "/s/{space}/posts.csv", "/s/{space}/posts.xlsx" })
	@Requires(JurisdictionPermissions.READ)
	Reply export(Page page, @RequestParam(defaultValue = "") String on) {
		LocalDate today = this.days.here().today();
		LocalDate day = on.isBlank() ? today : TypedDate.read(on).orElseThrow(NotThere::new);
		List<String> columns = List.of(page.text("jurisdiction.posts.column.post"),
				page.text("jurisdiction.posts.column.number"), page.text("jurisdiction.posts.column.organisation"),
				page.text("jurisdiction.posts.column.state"), page.text("jurisdiction.posts.column.vacantSince"),
				page.text("jurisdiction.posts.column.phone"), page.text("jurisdiction.posts.column.call"),
				page.text("jurisdiction.posts.column.day"));
		Map<String, Text> organisations = this.posts.organisations();
		return Reply.table(page, new Sheet(page.text("jurisdiction.posts.file") + "-" + day, columns,
				this.posts.on(day).stream().map((post) -> line(page, post, organisations, day)).toList()));
	}

	@GetMapping("/s/{space}/posts/{post}")
	@About
	@Requires(JurisdictionPermissions.READ)
	Reply show(Page page, @PathVariable UUID post) {
		return page.show("jurisdiction/post/show", Map.of("post", this.posts.find(post).orElseThrow(NotThere::new),
				"tenures", this.tenures.ofPost(post), "now", this.days.here().now()));
	}

	/** Functions, not names (ground rule G4): who holds a post is not in the file. */
	private static List<Object> line(Page page, PostView post, Map<String, Text> organisations, LocalDate day) {
		Text organisation = organisations.get(post.actor());
		return List.of(page.in(post.name()), post.number(), (organisation == null) ? "" : page.in(organisation),
				page.named("jurisdiction.posts.state", post.state()),
				(post.vacantSince() == null) ? "" : post.vacantSince().toString(),
				(post.phone() == null) ? "" : post.phone(), (post.callOrder() == null) ? "" : post.callOrder(),
				day.toString());
	}

}
