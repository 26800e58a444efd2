package org.mandat.council.question;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Assessment;
import org.mandat.assessment.Benchmark;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.MeetingAround;
import org.mandat.council.meeting.Meetings;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which question of the self-assessment a meeting is asked, and what was answered there.
 * The answer itself is the assessment's: it has a reason, a proof and who has it.
 */
@Service
public class MeetingQuestions {

	private final Meetings meetings;

	private final Assessment assessment;

	MeetingQuestions(Meetings meetings, Assessment assessment) {
		this.meetings = meetings;
		this.assessment = assessment;
	}

	/** The question of a meeting, and what was answered; none once all are answered. */
	@Transactional(readOnly = true)
	public Optional<Asked> of(UUID meeting) {
		return this.meetings.around(meeting).flatMap(this::of);
	}

	/** The same of a meeting that was read. */
	@Transactional(readOnly = true)
	public Optional<Asked> of(MeetingAround around) {
		Meeting meeting = around.meeting();
		if (meeting.at() == null) {
			return Optional.empty();
		}
		Assessment.Together together = this.assessment.together(meeting.id(), meeting.on());
		return together.answered()
			.flatMap(this::answered)
			.or(() -> Optional.ofNullable(around.said()).flatMap(this::said))
			.or(() -> together.next().map((benchmark) -> new Asked(question(benchmark), false, null, null)));
	}

	private Optional<Asked> answered(Answer answer) {
		return this.assessment.find(answer.benchmark())
			.map((benchmark) -> new Asked(question(benchmark), true, answer.level(), answer));
	}

	/** What a council said of a whole dimension, before it was asked by benchmark. */
	private Optional<Asked> said(MeetingAround.Said said) {
		return this.assessment.dimension(said.dimension())
			.map((dimension) -> new Asked(new Question(dimension.id(), dimension.name(), dimension.question(), null,
					this.assessment.anchors()), true, said.level(), null));
	}

	private Question question(Benchmark benchmark) {
		List<Text> levels = benchmark.levels();
		Text dimension = this.assessment.dimension(benchmark.dimension()).orElseThrow().name();
		return new Question(benchmark.id(), dimension, benchmark.statement(), benchmark.evidence(), levels);
	}

	/**
	 * A question as a meeting has it.
	 *
	 * @param question the question
	 * @param answered whether the council answered
	 * @param level what was answered, nothing where the question does not apply
	 * @param answer the answer with its reason and proof, if it was asked by benchmark
	 */
	public record Asked(Question question, boolean answered, @Nullable Integer level, @Nullable Answer answer) {
	}

}
