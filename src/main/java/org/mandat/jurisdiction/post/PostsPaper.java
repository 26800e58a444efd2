package org.mandat.jurisdiction.post;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.jurisdiction.Holder;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The list of posts and empty chairs of the own space, on a day; posts, never names. */
@Component
@Order(40)
class PostsPaper implements PaperKind {

	private final Posts posts;

	private final Messages messages;

	PostsPaper(Posts posts, Messages messages) {
		this.posts = posts;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "posts";
	}

	@Override
	public String permission() {
		return JurisdictionPermissions.READ;
	}

	@Override
	public String nameKey() {
		return "jurisdiction.paper.posts.title";
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		List<PostView> all = this.posts.on(order.on());
		if (all.isEmpty()) {
			return Optional.empty();
		}
		Language language = order.language();
		List<PostView> vacant = all.stream().filter(PostView::vacant).toList();
		return Optional
			.of(new Content(text(language, "jurisdiction.paper.posts.title"), Formats.date(language, order.on()),
					List.of(text(language, "jurisdiction.posts.lead", all.size(), vacant.size(),
							all.stream().filter((post) -> "acting".equals(post.state())).count())),
					List.of(new Section(text(language, "jurisdiction.paper.posts.held"),
							List.of(held(language, all.stream().filter((post) -> !post.vacant()).toList()))),
							new Section(text(language, "jurisdiction.paper.posts.vacant"),
									List.of(vacant(language, vacant)))),
					List.of(), List.of()));
	}

	/** The empty chairs only: who sits on the others is nobody's business there (G4). */
	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		Language language = order.language();
		List<PostView> all = this.posts.on(order.on());
		List<Items.Item> vacant = all.stream()
			.filter(PostView::vacant)
			.map((post) -> new Items.Item(null, post(language, post).words(), null))
			.toList();
		return vacant.isEmpty() ? Optional.empty()
				: Optional.of(new Content(text(language, "jurisdiction.paper.posts.title"), null,
						List.of(text(language, "jurisdiction.posts.lead", all.size(), vacant.size(),
								all.stream().filter((post) -> "acting".equals(post.state())).count())),
						List.of(new Section(text(language, "jurisdiction.paper.posts.vacant"),
								List.of(new Items(vacant, false)))),
						List.of(), List.of()));
	}

	private org.mandat.platform.paper.Paper.Block held(Language language, List<PostView> posts) {
		if (posts.isEmpty()) {
			return new Sentence(Words.of(text(language, "jurisdiction.paper.posts.noneHeld")));
		}
		return new Grid(text(language, "jurisdiction.paper.count", posts.size()),
				List.of(new Grid.Column(text(language, "jurisdiction.posts.column.post"), 3),
						new Grid.Column(text(language, "jurisdiction.posts.column.state"), 3),
						new Grid.Column(text(language, "jurisdiction.posts.column.since"), 2)),
				posts.stream()
					.map((post) -> List.of(post(language, post), Grid.Cell.of(state(language, post)),
							Grid.Cell.of(first(post).map((holder) -> Formats.shortDate(language, holder.from()))
								.orElse("–"))))
					.toList());
	}

	private org.mandat.platform.paper.Paper.Block vacant(Language language, List<PostView> posts) {
		if (posts.isEmpty()) {
			return new Sentence(Words.of(text(language, "jurisdiction.paper.posts.noneVacant")));
		}
		return new Grid(text(language, "jurisdiction.paper.count", posts.size()),
				List.of(new Grid.Column(text(language, "jurisdiction.posts.column.post"), 5),
						new Grid.Column(text(language, "jurisdiction.posts.column.vacantSince"), 3)),
				posts.stream()
					.map((post) -> List.of(post(language, post),
							Grid.Cell.of((post.vacantSince() == null) ? text(language, "jurisdiction.posts.neverHeld")
									: Formats.shortDate(language, post.vacantSince()))))
					.toList());
	}

	static Grid.Cell post(Language language, PostView post) {
		String number = (post.number() > 1) ? " " + post.number() : "";
		return new Grid.Cell(new Words(post.name().in(language) + number,
				post.name().has(language) ? null : post.name().tags().iterator().next()), null);
	}

	static Optional<Holder> first(PostView post) {
		return Stream.concat(Optional.ofNullable(post.regular()).stream(), post.acting().stream()).findFirst();
	}

	/** Held or acting, never by whom: a paper leaves the space (ground rule G4). */
	private String state(Language language, PostView post) {
		return text(language, "jurisdiction.posts.state." + post.state());
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

}
