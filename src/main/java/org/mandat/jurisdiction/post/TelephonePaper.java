package org.mandat.jurisdiction.post;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The telephone list of the own space: whom to call first stands first; a post without a
 * number is listed, so that the gap is seen. Functions and numbers, never names (ground
 * rule G4).
 */
@Component
@Order(50)
class TelephonePaper implements PaperKind {

	private final Posts posts;

	private final Messages messages;

	TelephonePaper(Posts posts, Messages messages) {
		this.posts = posts;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "telephones";
	}

	@Override
	public String permission() {
		return JurisdictionPermissions.READ;
	}

	@Override
	public String nameKey() {
		return "jurisdiction.paper.telephones.title";
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Language language = order.language();
		List<PostView> listed = listed(order);
		if (listed.isEmpty()) {
			return Optional.empty();
		}
		long without = listed.stream().filter((post) -> post.phone() == null).count();
		Grid grid = new Grid(text(language, "jurisdiction.paper.count", listed.size()),
				List.of(new Grid.Column(text(language, "jurisdiction.posts.column.post"), 4),
						new Grid.Column(text(language, "jurisdiction.posts.column.state"), 2),
						new Grid.Column(text(language, "jurisdiction.posts.column.phone"), 3)),
				listed.stream().map((post) -> row(language, post)).toList());
		return Optional.of(new Content(text(language, "jurisdiction.paper.telephones.title"), null,
				List.of(text(language, "jurisdiction.paper.telephones.lead", listed.size(), without)),
				List.of(new Section(text(language, "jurisdiction.paper.telephones.caption"), List.of(grid))), List.of(),
				List.of()));
	}

	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		Language language = order.language();
		List<Items.Item> numbers = listed(order).stream()
			.filter((post) -> post.phone() != null)
			.map((post) -> new Items.Item(null, PostsPaper.post(language, post).words(), post.phone()))
			.toList();
		return numbers.isEmpty() ? Optional.empty()
				: Optional.of(new Content(text(language, "jurisdiction.paper.telephones.title"), null, List.of(),
						List.of(new Section(text(language, "jurisdiction.paper.telephones.caption"),
								List.of(new Items(numbers, false)))),
						List.of(), List.of()));
	}

	private List<PostView> listed(PaperKind.Order order) {
		return this.posts.on(order.on())
			.stream()
			.filter((post) -> post.phone() != null || !post.vacant() || post.callOrder() != null)
			.sorted(Comparator.comparingInt(TelephonePaper::order))
			.toList();
	}

	private List<Grid.Cell> row(Language language, PostView post) {
		String phone = post.phone();
		return List.of(PostsPaper.post(language, post),
				Grid.Cell.of(text(language, "jurisdiction.posts.state." + post.state())),
				Grid.Cell.of((phone == null) ? text(language, "jurisdiction.contact.noPhone") : phone));
	}

	private static int order(PostView post) {
		Integer order = post.callOrder();
		return (order == null) ? Integer.MAX_VALUE : order;
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

}
