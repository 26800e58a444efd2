package org.mandat.mandate;

import java.util.List;
import java.util.Optional;

import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A letter with questions to a ministry, made of what is expected of the municipal level
 * but not clearly assigned. It asks and asserts nothing about a text that was not seen
 * (ground rule G10); the addressee is written in by hand, for which ministry answers is
 * one of the questions.
 */
@Component
@Order(60)
class MinistryLetter implements PaperKind {

	private final Duties duties;

	private final DutyWords words;

	private final Posts posts;

	MinistryLetter(Duties duties, DutyWords words, Posts posts) {
		this.duties = duties;
		this.words = words;
		this.posts = posts;
	}

	@Override
	public String key() {
		return "ministry-letter";
	}

	@Override
	public String permission() {
		return MandatePermissions.READ;
	}

	@Override
	public String nameKey() {
		return "mandate.letter.title";
	}

	@Override
	public boolean offered() {
		return !unclear(this.words.here()).isEmpty();
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Optional<Space> space = this.words.here();
		List<Duty> unclear = unclear(space);
		if (space.isEmpty() || unclear.isEmpty()) {
			return Optional.empty();
		}
		Language language = order.language();
		List<Items.Item> questions = unclear.stream().map((duty) -> question(duty, language)).toList();
		List<Words> signers = this.posts.on(order.on())
			.stream()
			.filter((post) -> post.has(Role.LEADER.packName()))
			.limit(1)
			.map(PostView::name)
			.map((name) -> DutyWords.in(name, language))
			.toList();
		return Optional.of(new Content(this.words.text(language, "mandate.letter.title"),
				this.words.text(language, "mandate.letter.to"),
				List.of(this.words.text(language, "mandate.letter.opening", space.get().name().in(language),
						unclear.size())),
				List.of(new Section(this.words.text(language, "mandate.letter.questions"),
						List.of(new Items(questions, true))),
						new Section(this.words.text(language, "mandate.letter.answer"),
								List.of(new Sentence(Words.of(this.words.text(language, "mandate.letter.closing")))))),
				signers, this.words.sources(unclear)));
	}

	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		return content(order);
	}

	/** What is expected here without being clear. */
	private List<Duty> unclear(Optional<Space> space) {
		return space.map((here) -> this.duties.all(here.pack()))
			.orElse(List.of())
			.stream()
			.filter((duty) -> duty.clarity() != Duty.Clarity.CLEAR && !"national".equals(duty.level()))
			.toList();
	}

	private Items.Item question(Duty duty, Language language) {
		return new Items.Item(duty.actorName().in(language) + ":", DutyWords.in(duty.what(), language), this.words
			.text(language, "mandate.letter.ask." + duty.clarity().key(), this.words.basis(duty, language)));
	}

}
