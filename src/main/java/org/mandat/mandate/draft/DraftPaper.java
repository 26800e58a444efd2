package org.mandat.mandate.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Duty;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.Spoken;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A paper from the register as it is printed and signed: its newest words in each
 * language. It says that its model was read by no lawyer, and that it is a draft as long
 * as it has no number.
 */
@Component
@Order(62)
class DraftPaper implements PaperKind {

	static final String KEY = "register-paper";

	private final DraftBook book;

	private final TakingPart partners;

	private final Posts posts;

	private final Duties duties;

	private final Spaces spaces;

	private final Messages messages;

	DraftPaper(DraftBook book, TakingPart partners, Posts posts, Duties duties, Spaces spaces, Messages messages) {
		this.book = book;
		this.partners = partners;
		this.posts = posts;
		this.duties = duties;
		this.spaces = spaces;
		this.messages = messages;
	}

	@Override
	public String key() {
		return KEY;
	}

	@Override
	public String permission() {
		return MandatePermissions.READ;
	}

	@Override
	public String nameKey() {
		return "mandate.draft.one";
	}

	@Override
	public boolean standsAlone() {
		return false;
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Language language = order.language();
		Optional<DraftStanding> found = there(order);
		Optional<DraftText> text = found.map((one) -> this.book.newest(one.draft().id()).get(language.stored()));
		if (text.isEmpty()) {
			return Optional.empty();
		}
		Draft draft = found.get().draft();
		List<Section> sections = new ArrayList<>();
		for (String part : draft.kind().parts()) {
			List<String> lines = text.get().lines(part);
			if (!lines.isEmpty()) {
				sections.add(new Section(text(language, "mandate.draft.part." + part), blocks(lines)));
			}
		}
		List<String> lead = found.get().number() == null ? List.of(text(language, "mandate.draft.unread")) : List.of();
		return Optional.of(new Content(text.get().in(DraftKind.TITLE),
				text(language, "mandate.draft.kind." + draft.kind().key()), lead, sections, signers(draft, language),
				List.of(Words.of(text(language, "mandate.draft.source", draft.last())))));
	}

	/** Functions and what it is about; the words themselves may name people. */
	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		Language language = order.language();
		return there(order).map(DraftStanding::draft).map((draft) -> {
			List<Items.Item> items = new ArrayList<>();
			duty(draft).ifPresent((duty) -> items.add(new Items.Item(text(language, "mandate.draft.column.duty") + ":",
					in(duty.what(), language), null)));
			post(draft.post())
				.ifPresent((post) -> items.add(new Items.Item(text(language, "mandate.draft.column.post") + ":",
						in(post.name(), language), null)));
			post(draft.other())
				.ifPresent((post) -> items.add(new Items.Item(text(language, "mandate.draft.column.other") + ":",
						in(post.name(), language), null)));
			List<Section> said = items.isEmpty() ? List.of()
					: List.of(new Section(text(language, "mandate.draft.about"), List.of(new Items(items, false))));
			return new Content(text(language, "mandate.draft.kind." + draft.kind().key()), null, List.of(), said,
					List.of(), List.of());
		});
	}

	private Optional<DraftStanding> there(PaperKind.Order order) {
		UUID of = order.of();
		return (of == null) ? Optional.empty() : this.book.find(of).filter((one) -> !one.draft().dropped());
	}

	/** Lines that begin with a dash are points; the others are sentences. */
	private static List<Block> blocks(List<String> lines) {
		List<Block> blocks = new ArrayList<>();
		List<Items.Item> points = new ArrayList<>();
		for (String line : lines) {
			if (line.startsWith("– ") || line.startsWith("- ")) {
				points.add(new Items.Item(null, Words.of(line.substring(2).strip()), null));
				continue;
			}
			if (!points.isEmpty()) {
				blocks.add(new Items(List.copyOf(points), false));
				points.clear();
			}
			blocks.add(new Sentence(Words.of(line)));
		}
		if (!points.isEmpty()) {
			blocks.add(new Items(List.copyOf(points), false));
		}
		return blocks;
	}

	/** Who leads here, then who takes part. */
	private List<Words> signers(Draft draft, Language language) {
		List<Words> signers = new ArrayList<>();
		this.posts.on(this.book.today())
			.stream()
			.filter((post) -> post.has(Role.LEADER.packName()))
			.limit(1)
			.forEach((post) -> signers.add(in(post.name(), language)));
		this.partners.names(draft.kind(), draft.partners()).forEach((name) -> signers.add(in(name, language)));
		return signers;
	}

	private Optional<Duty> duty(Draft draft) {
		return Optional.ofNullable(draft.duty())
			.flatMap((id) -> this.duties.find(this.spaces.byId(Spoken.here()).orElseThrow().pack(), id));
	}

	private Optional<PostView> post(@Nullable UUID post) {
		return Optional.ofNullable(post).flatMap(this.posts::find);
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

	private static Words in(Text text, Language language) {
		return new Words(text.in(language), text.has(language) ? null : text.tags().iterator().next());
	}

}
