package org.mandat.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The role sheet of a post: what is expected, and by what, what is done in practice, and
 * what is not clear. It speaks of the post and names nobody.
 */
@Component
@Order(30)
class RoleSheet implements PaperKind {

	private final Duties duties;

	private final DutyWords words;

	private final Posts posts;

	RoleSheet(Duties duties, DutyWords words, Posts posts) {
		this.duties = duties;
		this.words = words;
		this.posts = posts;
	}

	@Override
	public String key() {
		return "role-sheet";
	}

	@Override
	public String permission() {
		return MandatePermissions.READ;
	}

	@Override
	public String nameKey() {
		return "mandate.role.title";
	}

	@Override
	public boolean standsAlone() {
		return false;
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Optional<PostView> post = (order.of() == null) ? Optional.empty() : this.posts.find(order.of());
		Optional<Space> space = this.words.here();
		if (post.isEmpty() || space.isEmpty()) {
			return Optional.empty();
		}
		Language language = order.language();
		List<Duty> mine = this.duties.of(space.get().pack(), post.get().actor());
		List<Section> sections = new ArrayList<>();
		sections.add(new Section(this.words.text(language, "mandate.role.expected"), expected(mine, language)));
		List<Items.Item> practice = mine.stream()
			.map((duty) -> (duty.practice() == null) ? null
					: new Items.Item(null, DutyWords.in(duty.practice(), language), null))
			.filter(Objects::nonNull)
			.toList();
		if (!practice.isEmpty()) {
			sections.add(new Section(this.words.text(language, "mandate.role.practice"),
					List.of(new Items(practice, false))));
		}
		return Optional.of(new Content(post.get().name().in(language), this.words.text(language, "mandate.role.title"),
				List.of(this.words.text(language, "mandate.role.lead", mine.size(),
						mine.stream().filter((duty) -> duty.clarity() != Duty.Clarity.CLEAR).count())),
				sections, List.of(Words.of(post.get().name().in(language))), this.words.sources(mine)));
	}

	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		Language language = order.language();
		List<Items.Item> expected = mine(order).stream()
			.map((duty) -> new Items.Item(null, DutyWords.in(duty.what(), language),
					this.words.text(language, "mandate.clarity." + duty.clarity().key())))
			.toList();
		return content(order).filter((whole) -> !expected.isEmpty())
			.map((whole) -> new Content(whole.title(), whole.kicker(), whole.lead(),
					List.of(new Section(this.words.text(language, "mandate.role.expected"),
							List.of(new Sentence(Words.of(this.words.text(language, "mandate.role.notLaw"))),
									new Items(expected, false)))),
					List.of(), List.of()));
	}

	private List<Duty> mine(PaperKind.Order order) {
		Optional<PostView> post = (order.of() == null) ? Optional.empty() : this.posts.find(order.of());
		return post.flatMap((found) -> this.words.here().map((here) -> this.duties.of(here.pack(), found.actor())))
			.orElse(List.of());
	}

	private List<Block> expected(List<Duty> mine, Language language) {
		if (mine.isEmpty()) {
			return List.of(new Sentence(Words.of(this.words.text(language, "mandate.role.none"))));
		}
		return List.of(new Sentence(Words.of(this.words.text(language, "mandate.role.notLaw"))),
				new Grid(this.words.text(language, "mandate.role.caption"),
						List.of(new Grid.Column(this.words.text(language, "mandate.duty.column.what"), 4),
								new Grid.Column(this.words.text(language, "mandate.duty.column.basis"), 4),
								new Grid.Column(this.words.text(language, "mandate.duty.column.clarity"), 2)),
						mine.stream().map((duty) -> this.words.row(duty, language)).toList()));
	}

}
