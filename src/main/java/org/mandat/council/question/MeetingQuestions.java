package org.mandat.council.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Asks at each meeting the first of the leading questions of the self-assessment that was
 * not answered within a year, and keeps what the council says. A level is what the people
 * at the table say, with nothing to prove it: it is no result of a self-assessment.
 */
@Service
public class MeetingQuestions {

	private static final String FILE = "self-assessment.yaml";

	private final QuestionRepository answers;

	private final Meetings meetings;

	private final Packs packs;

	private final Spaces spaces;

	private final AuditTrail audit;

	private final Map<String, List<Question>> byPractice = new ConcurrentHashMap<>();

	MeetingQuestions(QuestionRepository answers, Meetings meetings, Packs packs, Spaces spaces, AuditTrail audit) {
		this.answers = answers;
		this.meetings = meetings;
		this.packs = packs;
		this.spaces = spaces;
		this.audit = audit;
	}

	/** The question of a meeting, and what was answered; none once all are answered. */
	@Transactional(readOnly = true)
	public Optional<Asked> of(UUID meeting) {
		Optional<Meeting> there = this.meetings.find(meeting).filter((one) -> one.at() != null);
		if (there.isEmpty()) {
			return Optional.empty();
		}
		Optional<QuestionRepository.Answer> given = this.answers.of(meeting);
		if (given.isPresent()) {
			return find(given.get().dimension()).map((question) -> new Asked(question, given.get().level()));
		}
		Set<String> answered = this.answers.since(there.get().on().minusYears(1));
		return all().stream()
			.filter((question) -> !answered.contains(question.dimension()))
			.findFirst()
			.map((question) -> new Asked(question, -1));
	}

	/** Keeps what the council said; refused before the day of the meeting. */
	@Transactional
	public Outcome<UUID> answer(UUID meeting, String dimension, int level) {
		Optional<Meeting> there = this.meetings.find(meeting)
			.filter((one) -> one.at() != null && !one.cancelled() && !one.on().isAfter(this.meetings.today()));
		boolean asked = of(meeting).map((one) -> one.question().dimension().equals(dimension)).orElse(false);
		if (there.isEmpty() || !asked || level < 0 || level > Question.HIGHEST) {
			return Outcome.refused("council.question.refused");
		}
		this.answers.keep(meeting, dimension, level);
		this.audit.done("council.question-answered", "meeting", meeting);
		return Outcome.done(meeting);
	}

	private Optional<Question> find(String dimension) {
		return all().stream().filter((question) -> question.dimension().equals(dimension)).findFirst();
	}

	private List<Question> all() {
		return this.spaces.byId(QuestionRepository.space())
			.map((space) -> this.byPractice.computeIfAbsent(this.packs.get(space.pack()).practice(), this::read))
			.orElse(List.of());
	}

	private List<Question> read(String practice) {
		JsonNode file = this.packs.get(practice).file(FILE);
		List<Text> levels = new ArrayList<>();
		for (int level = 0; level <= Question.HIGHEST; level++) {
			levels.add(text(file.path("meta").path("level_anchors").path(String.valueOf(level))));
		}
		List<Question> questions = new ArrayList<>();
		file.path("dimensions")
			.forEach((one) -> questions.add(new Question(one.path("id").asString(), text(one.path("name")),
					text(one.path("question")), List.copyOf(levels))));
		return List.copyOf(questions);
	}

	private static Text text(JsonNode node) {
		Map<String, String> forms = new LinkedHashMap<>();
		node.properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
		return Text.of(forms);
	}

	/**
	 * A question as a meeting has it.
	 *
	 * @param question the question
	 * @param level what was answered, below zero if nothing yet
	 */
	public record Asked(Question question, int level) {

		/** Whether the council answered. */
		public boolean answered() {
			return this.level >= 0;
		}

	}

}
