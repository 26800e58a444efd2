package org.mandat.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.briefing.BriefingPart.Question;
import org.mandat.briefing.StateOfPlay.Name;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Waiting;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the state of play together from its parts, in one transaction, so that all of it
 * is of the same moment.
 */
@Service
public class Briefings {

	private final ObjectProvider<BriefingPart> parts;

	private final Spaces spaces;

	private final Posts posts;

	private final Pauses pauses;

	private final Messages messages;

	private final Clock clock;

	Briefings(ObjectProvider<BriefingPart> parts, Spaces spaces, Posts posts, Pauses pauses, Messages messages,
			Clock clock) {
		this.parts = parts;
		this.spaces = spaces;
		this.posts = posts;
		this.pauses = pauses;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The state of play of the reader's space.
	 * @param post for which post, or none for the one that leads the space
	 * @param on the day, or none for today
	 * @return nothing if the space or the post does not exist
	 */
	@Transactional(readOnly = true)
	public Optional<StateOfPlay> of(@Nullable UUID post, Language language, @Nullable LocalDate on) {
		UUID here = Walls.current().space();
		if (here == null) {
			return Optional.empty();
		}
		LocalDate today = (on == null) ? LocalDate.now(this.clock.withZone(Formats.ZONE)) : on;
		List<PostView> all = this.posts.on(today);
		Optional<PostView> reader = (post == null) ? leading(all)
				: all.stream().filter((candidate) -> candidate.id().equals(post)).findFirst();
		Optional<Space> space = this.spaces.byId(here);
		if (reader.isEmpty() || space.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(assemble(new Question(space.get(), reader.get(), all, language, today, this.pauses.all(),
				Walls.current().passages(), this.messages)));
	}

	private StateOfPlay assemble(Question question) {
		List<Section> sections = this.parts.orderedStream()
			.map((part) -> part.section(question))
			.flatMap(Optional::stream)
			.toList();
		Space space = question.space();
		String own = question.in(space.name());
		List<Name> others = new ArrayList<>();
		for (String tag : space.languages()) {
			Language language = new Language(tag);
			String name = space.name().has(language) ? space.name().in(language) : own;
			if (!name.equals(own) && others.stream().noneMatch((other) -> other.name().equals(name))) {
				others.add(new Name(tag, name));
			}
		}
		return new StateOfPlay(own, others, question.in(question.post().name()), question.today(),
				question.language().tag(), lead(question, sections), sections);
	}

	/** The first sentence says what waits, the next when the council meets. */
	private List<String> lead(Question question, List<Section> sections) {
		int waits = sections.stream()
			.filter(Section::waits)
			.flatMap((section) -> section.blocks().stream())
			.mapToInt((block) -> (block instanceof Waiting waiting) ? waiting.items().size() : 0)
			.sum();
		return Stream
			.concat(Stream.of(question.text("briefing.lead.waits", waits)),
					this.parts.orderedStream().flatMap((part) -> part.lead(question).stream()))
			.toList();
	}

	private static Optional<PostView> leading(List<PostView> posts) {
		return posts.stream()
			.filter((post) -> post.has(Role.LEADER.packName()))
			.findFirst()
			.or(() -> posts.stream().findFirst());
	}

}
