package org.mandat.council.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.decision.Decision;
import org.mandat.council.decision.Decisions;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.council.question.MeetingQuestions;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Component;

/** What the papers of a meeting have in common: its day, its agenda, its decisions. */
@Component
class CouncilWords {

	private static final int LOOKED_AT = 200;

	private final Meetings meetings;

	private final Decisions decisions;

	private final Members members;

	private final Messages messages;

	private final MeetingQuestions questions;

	CouncilWords(Meetings meetings, Decisions decisions, Members members, Messages messages,
			MeetingQuestions questions) {
		this.meetings = meetings;
		this.decisions = decisions;
		this.members = members;
		this.messages = messages;
		this.questions = questions;
	}

	String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

	Optional<Meeting> meeting(UUID of) {
		return this.meetings.find(of);
	}

	List<Item> agenda(Meeting meeting) {
		return this.meetings.agenda(meeting.id());
	}

	List<Decision> taken(Meeting meeting, Language language) {
		return this.decisions.of(meeting.id(), language);
	}

	List<Decision> open(Language language, int most) {
		return this.decisions.open(language, most);
	}

	/** What is open and late, the oldest day first. */
	List<Decision> late(Language language, int most) {
		Clocks clocks = this.decisions.clocks();
		return this.decisions.open(language, LOOKED_AT).stream().filter((one) -> one.late(clocks)).limit(most).toList();
	}

	/** When the council meets next, in one sentence. */
	Optional<String> next(Language language) {
		return this.meetings.next(this.meetings.today()).map((meeting) -> when(meeting, language));
	}

	/** Whether a post leads. */
	boolean leads(UUID post, LocalDate day) {
		return members(day).stream().anyMatch((one) -> one.id().equals(post) && one.has(Role.LEADER.packName()));
	}

	/** The question of the self-assessment that this meeting is asked. */
	Optional<MeetingQuestions.Asked> question(Meeting meeting) {
		return this.questions.of(meeting.id());
	}

	List<PostView> members(LocalDate day) {
		return this.members.on(day);
	}

	/** Day, hour and place in one sentence. */
	String when(Meeting meeting, Language language) {
		Worded place = meeting.place();
		String day = Formats.weekday(language, meeting.on());
		return (meeting.at() == null || place == null) ? text(language, "council.paper.onDay", day)
				: text(language, "council.paper.when", day, meeting.at().toString(), place.in(language));
	}

	/**
	 * The agenda; what the public does not read is marked, not left out without a word.
	 */
	Section agenda(List<Item> agenda, Language language, boolean open) {
		if (agenda.isEmpty()) {
			return new Section(text(language, "council.paper.agenda"),
					List.of(new Sentence(Words.of(text(language, "council.paper.agenda.none")))));
		}
		List<Items.Item> lines = new ArrayList<>();
		for (Item item : agenda) {
			if (open && item.withheld()) {
				lines.add(new Items.Item(null, Words.of(text(language, "council.paper.withheld.item")), null));
				continue;
			}
			String note = item.parked() ? text(language, "council.paper.parked")
					: (item.minutes() == null) ? null : text(language, "council.paper.minutes", item.minutes());
			lines.add(new Items.Item(null, in(item.words(), language), note));
		}
		return new Section(text(language, "council.paper.agenda"), List.of(new Items(lines, true)));
	}

	/** Decisions with owner and day; what the public does not read is marked. */
	Section decisions(List<Decision> decisions, Language language, boolean open) {
		List<List<Grid.Cell>> rows = decisions.stream().map((one) -> row(one, language, open)).toList();
		return new Section(text(language, "council.paper.decisions"),
				List.of(new Grid(text(language, "council.paper.decisions.caption"),
						List.of(new Grid.Column(text(language, "council.decision.column.number"), 2),
								new Grid.Column(text(language, "council.decision.column.what"), 6),
								new Grid.Column(text(language, "council.decision.column.post"), 3),
								new Grid.Column(text(language, "council.decision.column.due"), 3)),
						rows)));
	}

	private List<Grid.Cell> row(Decision one, Language language, boolean open) {
		if (open && one.withheld()) {
			return List.of(Grid.Cell.of(one.label()), Grid.Cell.of(text(language, "council.paper.withheld.decision")),
					Grid.Cell.of("–"), Grid.Cell.of("–"));
		}
		return List.of(Grid.Cell.of(one.label()), new Grid.Cell(in(one.words(), language), null),
				new Grid.Cell(in(one.postName(), language), null),
				Grid.Cell.of(Formats.shortDate(language, one.due())));
	}

	/** Says how many lines do not exist in this language, or nothing if all do. */
	Optional<String> missing(List<Item> agenda, List<Decision> decisions, Language language) {
		long missing = agenda.stream().filter((item) -> !item.words().has(language)).count()
				+ decisions.stream().filter((one) -> !one.words().has(language)).count();
		return (missing == 0) ? Optional.empty() : Optional.of(text(language, "council.paper.untranslated", missing));
	}

	/** Who signs: whoever leads, by function. */
	List<Words> signers(LocalDate day, Language language) {
		return members(day).stream()
			.filter((post) -> post.has(Role.LEADER.packName()))
			.limit(1)
			.map((post) -> in(post.name(), language))
			.toList();
	}

	Content content(Meeting meeting, Language language, String titleKey, List<String> lead, List<Section> sections) {
		return new Content(text(language, titleKey), when(meeting, language), lead, sections,
				signers(meeting.on(), language), List.of());
	}

	static Words in(Text text, Language language) {
		return new Words(text.in(language), text.has(language) ? null : text.tags().iterator().next());
	}

	static Words in(Worded text, Language language) {
		return new Words(text.in(language), text.is(language) ? null : text.lang());
	}

}
