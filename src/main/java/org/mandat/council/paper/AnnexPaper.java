package org.mandat.council.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.rule.Rule;
import org.mandat.council.rule.Rules;
import org.mandat.council.seat.Seat;
import org.mandat.council.seat.Seats;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The prevention annex to the council that exists, to be adopted by it (ground rule G12):
 * what it is for, who sits, by which rules, and what never lies on its table. Filled from
 * the rules and seats of the space; it founds no new body.
 */
@Component
@Order(76)
class AnnexPaper implements PaperKind {

	private static final List<String> ARTICLES = List.of("purpose", "members", "rules", "followUp", "persons", "end");

	private final CouncilWords words;

	private final Rules rules;

	private final Seats seats;

	AnnexPaper(CouncilWords words, Rules rules, Seats seats) {
		this.words = words;
		this.rules = rules;
		this.seats = seats;
	}

	@Override
	public String key() {
		return "council-annex";
	}

	@Override
	public String nameKey() {
		return "council.paper.annex";
	}

	@Override
	public String permission() {
		return CouncilPermissions.KEEP;
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Language language = order.language();
		List<Section> sections = new ArrayList<>();
		for (int n = 0; n < ARTICLES.size(); n++) {
			String article = ARTICLES.get(n);
			Block block = switch (article) {
				case "members" -> list(members(order.on(), language));
				case "rules" -> list(rules(language));
				default ->
					new Sentence(Words.of(this.words.text(language, "council.paper.annex." + article + ".text")));
			};
			sections.add(new Section(this.words.text(language, "council.paper.annex.article", n + 1,
					this.words.text(language, "council.paper.annex." + article)), List.of(block)));
		}
		return Optional.of(new Content(this.words.text(language, "council.paper.annex"), null,
				List.of(this.words.text(language, "council.paper.annex.lead")), sections,
				this.words.signers(order.on(), language), List.of()));
	}

	private static Block list(List<Words> lines) {
		return new Items(lines.stream().map((line) -> new Items.Item(null, line, null)).toList(), false);
	}

	private List<Words> members(LocalDate day, Language language) {
		List<Seat> kept = this.seats.on(day);
		return this.words.members(day)
			.stream()
			.filter((post) -> kept.isEmpty() || kept.stream().anyMatch((seat) -> seat.post().equals(post.id())))
			.map(PostView::name)
			.map((name) -> CouncilWords.in(name, language))
			.toList();
	}

	private List<Words> rules(Language language) {
		return this.rules.all().stream().map((rule) -> Words.of(said(rule, language))).toList();
	}

	private String said(Rule rule, Language language) {
		String value = rule.number() ? rule.value() : this.words.text(language, "council.rule.value." + rule.value());
		String line = this.words.text(language, "council.rule." + rule.key()) + ": " + value;
		String document = rule.document();
		return (document == null) ? line : line + " (" + this.words.text(language, "council.rule.by", document) + ")";
	}

}
