package org.mandat.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.briefing.StateOfPlay.Block;
import org.mandat.briefing.StateOfPlay.Lines;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.More;
import org.mandat.jurisdiction.Holder;
import org.mandat.jurisdiction.PostView;
import org.mandat.mandate.Guides;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whom to call: function, who holds it today, number; within the own space only. An empty
 * chair without a number calls nobody, so it is left out here.
 */
@Component
@Order(20)
class CallPart implements BriefingPart {

	private static final int SHOWN = 5;

	private final Guides guides;

	CallPart(Guides guides) {
		this.guides = guides;
	}

	@Override
	public Optional<Section> section(Question question) {
		List<Lines.Line> lines = question.posts()
			.stream()
			.filter((post) -> post.callOrder() != null && !post.id().equals(question.post().id()))
			.filter((post) -> post.phone() != null || !post.vacant())
			.sorted(Comparator.comparing(CallPart::order))
			.limit(SHOWN)
			.map((post) -> line(question, post))
			.toList();
		return lines.isEmpty() ? Optional.empty() : Optional
			.of(new Section("call", question.text("briefing.call.title"), true, false, blocks(question, lines)));
	}

	/** The numbers, and the card for the hour in which they are needed. */
	private List<Block> blocks(Question question, List<Lines.Line> lines) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Lines(lines));
		this.guides.cards(question.space().pack())
			.forEach((card) -> blocks
				.add(new More(question.in(card.title()), question.url("mandate/guides/" + card.id()))));
		return blocks;
	}

	private static int order(PostView post) {
		Integer order = post.callOrder();
		return (order == null) ? Integer.MAX_VALUE : order;
	}

	private static Lines.Line line(Question question, PostView post) {
		String holder = holder(post);
		String who = (holder == null) ? question.text("briefing.call.vacant") : holder;
		String phone = post.phone();
		return (phone == null)
				? new Lines.Line(question.in(post.name()), who, null, question.url("posts/" + post.id()),
						question.text("briefing.call.noNumber"))
				: new Lines.Line(question.in(post.name()), who, null, "tel:" + phone.replaceAll("[^+0-9]", ""), phone);
	}

	private static @Nullable String holder(PostView post) {
		return Stream.concat(Stream.ofNullable(post.regular()), post.acting().stream())
			.findFirst()
			.map(Holder::personName)
			.orElse(null);
	}

}
