package org.mandat.council.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.seat.Attending;
import org.mandat.council.seat.Presence;
import org.mandat.council.seat.Presence.There;
import org.mandat.council.seat.Quorum;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Component;

/**
 * What the minutes say of who was there, of the quorum and of the votes. Posts and
 * functions, no names; who chaired stands on no paper (ground rule G14).
 */
@Component
class PresenceWords {

	private final Attending attending;

	private final CouncilWords words;

	PresenceWords(Attending attending, CouncilWords words) {
		this.attending = attending;
		this.words = words;
	}

	Presence of(Meeting meeting, List<Item> agenda) {
		return this.attending.of(meeting, agenda);
	}

	/** Who was there, who looked on, and the quorum; nothing where nothing is said. */
	Optional<Section> present(Meeting meeting, Presence presence, Language language) {
		List<List<Grid.Cell>> rows = new ArrayList<>();
		for (PostView post : this.words.members(meeting.on())) {
			There how = presence.there().get(post.id());
			if (how != null) {
				rows.add(List.of(new Grid.Cell(CouncilWords.in(post.name(), language), null), new Grid.Cell(
						Words.of(text(language, "council.how." + how.how())), when(presence, how, language))));
			}
		}
		presence.visitors()
			.forEach((visitor) -> rows
				.add(List.of(Grid.Cell.of(visitor), Grid.Cell.of(text(language, "council.how.visitor")))));
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		List<Block> blocks = new ArrayList<>();
		quorum(presence, language, blocks);
		blocks.add(new Grid(text(language, "council.paper.present.caption"),
				List.of(new Grid.Column(text(language, "council.decision.column.post"), 6),
						new Grid.Column(text(language, "council.paper.how"), 4)),
				rows));
		return Optional.of(new Section(text(language, "council.paper.present"), blocks));
	}

	/** How was voted, item by item; nothing where nobody voted. */
	Optional<Section> votes(Presence presence, Language language) {
		List<List<Grid.Cell>> rows = new ArrayList<>();
		for (Item item : presence.agenda()) {
			Quorum.Vote vote = presence.votes().get(item.id());
			if (vote != null) {
				boolean carried = Boolean.TRUE.equals(presence.carries(item));
				rows.add(List.of(new Grid.Cell(CouncilWords.in(item.words(), language), null),
						Grid.Cell.of(String.valueOf(vote.inFavour())), Grid.Cell.of(String.valueOf(vote.against())),
						Grid.Cell.of(String.valueOf(vote.abstained())),
						Grid.Cell.of(text(language, carried ? "council.paper.carried" : "council.paper.notCarried"))));
			}
		}
		return rows.isEmpty() ? Optional.empty()
				: Optional.of(new Section(text(language, "council.presence.votes"),
						List.of(new Grid(
								text(language, "council.paper.votes.caption",
										text(language, "council.rule.value." + presence.majority())),
								List.of(new Grid.Column(text(language, "council.thread.item"), 6),
										new Grid.Column(text(language, "council.presence.for"), 1),
										new Grid.Column(text(language, "council.presence.against"), 1),
										new Grid.Column(text(language, "council.presence.abstained"), 2),
										new Grid.Column(text(language, "council.paper.result"), 2)),
								rows))));
	}

	private void quorum(Presence presence, Language language, List<Block> blocks) {
		if (!presence.said() || presence.agenda().isEmpty()) {
			return;
		}
		Quorum began = presence.at(presence.agenda().getFirst());
		blocks.add(new Sentence(Words
			.of(text(language, began.reached() ? "council.paper.quorum.reached" : "council.paper.quorum.missed",
					began.there(), began.seats(), began.needed()))));
		Item lost = presence.lost();
		if (lost != null) {
			Quorum then = presence.at(lost);
			blocks.add(new Sentence(Words.of(text(language, "council.paper.quorum.lost", presence.place(lost.id()),
					then.there(), then.seats(), then.needed()))));
		}
	}

	private @Nullable String when(Presence presence, There how, Language language) {
		List<String> said = presence.when(how).stream().map((one) -> text(language, one.key(), one.places())).toList();
		return said.isEmpty() ? null : String.join(", ", said);
	}

	private String text(Language language, String key, Object... args) {
		return this.words.text(language, key, args);
	}

}
