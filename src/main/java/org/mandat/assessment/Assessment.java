package org.mandat.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.mandat.assessment.Occasions.Occasion;
import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The self-assessment of the reader's space: what is asked next, what was answered, where
 * the municipality stands. Refuses a level above 0 without a proof that holds and a post
 * that has it, and an answer that was given meanwhile by somebody else.
 */
@Service
public class Assessment {

	private final AnswerRepository answers;

	private final QuestionSet questions;

	private final Spaces spaces;

	private final Posts posts;

	private final SpaceDays days;

	private final ObjectProvider<Occasions> occasions;

	private final AnswerRules rules;

	private final AnswerIndex index;

	private final ApplicationEventPublisher events;

	private final AuditTrail audit;

	Assessment(AnswerRepository answers, QuestionSet questions, Spaces spaces, Posts posts, SpaceDays days,
			ObjectProvider<Occasions> occasions, AnswerRules rules, AnswerIndex index, ApplicationEventPublisher events,
			AuditTrail audit) {
		this.answers = answers;
		this.questions = questions;
		this.spaces = spaces;
		this.posts = posts;
		this.days = days;
		this.occasions = occasions;
		this.rules = rules;
		this.index = index;
		this.events = events;
		this.audit = audit;
	}

	/** Where the municipality stands by the newest answers. */
	@Transactional(readOnly = true)
	public Standing standing() {
		return new Standing(dimensions(), this.answers.newest());
	}

	/** What was answered together on an occasion of this day, and what it is asked. */
	@Transactional(readOnly = true)
	public Together together(UUID occasion, LocalDate on) {
		List<Answer> rows = this.answers.newestAndAt(occasion);
		Map<String, Answer> newest = new HashMap<>();
		rows.forEach((answer) -> newest.putIfAbsent(answer.benchmark(), answer));
		return new Together(rows.stream().filter((answer) -> occasion.equals(answer.occasion())).findFirst(),
				new Standing(dimensions(), newest).next(on));
	}

	/** One question by its key. */
	public Optional<Benchmark> find(String benchmark) {
		return dimensions().stream()
			.flatMap((dimension) -> dimension.benchmarks().stream())
			.filter((one) -> one.id().equals(benchmark))
			.findFirst();
	}

	/** One dimension by its key. */
	public Optional<Dimension> dimension(String dimension) {
		return dimensions().stream().filter((one) -> one.id().equals(dimension)).findFirst();
	}

	/** What levels 0 to 4 mean of all benchmarks. */
	public List<Text> anchors() {
		return this.questions.anchors(pack());
	}

	/** All answers to a question, the newest first. */
	@Transactional(readOnly = true)
	public List<Answer> answers(String benchmark) {
		return this.answers.of(benchmark);
	}

	/**
	 * Keeps what was answered together.
	 * @param since the answer that held when the question was opened, if there was one
	 */
	@Transactional
	public Outcome<UUID> answer(Benchmark benchmark, AnswerForm form, @Nullable UUID since, Language language) {
		this.answers.hold(benchmark.id());
		UUID held = this.answers.of(benchmark.id()).stream().map(Answer::id).findFirst().orElse(null);
		if (!Objects.equals(held, since)) {
			return Outcome.refused("assessment.refused.answeredMeanwhile");
		}
		LocalDate today = today();
		Optional<Occasion> occasion = occasion(form.occasion());
		String wrong = (form.occasion() != null && occasion.isEmpty()) ? "assessment.refused.occasion"
				: this.rules.wrong(form, today);
		if (wrong != null) {
			return Outcome.refused(wrong);
		}
		String shown = form.shown();
		Answer answer = new Answer(Ids.next(), benchmark.id(), occasion.map(Occasion::on).orElse(today), form.number(),
				new Worded(form.reason().strip(), language.tag()),
				(shown == null) ? null : new Worded(shown, language.tag()), (shown == null) ? null : form.until(),
				(shown == null) ? null : form.owner(), form.occasion(), AnswerRules.there(form));
		this.answers.insert(answer);
		this.audit.created("assessment.answered", "assessment-answer", answer.id(), answer);
		this.index.put(benchmark, answer);
		this.events.publishEvent(new Answered(answer.id()));
		return Outcome.done(answer.id());
	}

	/** Lets an answer hold that a round gave; within the act that closes the round. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Answer stand(Answer answer) {
		this.answers.hold(answer.benchmark());
		this.answers.insert(answer);
		find(answer.benchmark()).ifPresent((benchmark) -> this.index.put(benchmark, answer));
		return answer;
	}

	/** These answers by their id. */
	@Transactional(readOnly = true)
	public Map<UUID, Answer> known(Collection<@Nullable UUID> answers) {
		return this.answers.known(answers.stream().filter(Objects::nonNull).toArray(UUID[]::new));
	}

	/** Where it is answered together, if somebody keeps such an occasion. */
	Optional<Occasion> occasion(@Nullable UUID occasion) {
		return (occasion == null) ? Optional.empty()
				: this.occasions.orderedStream().flatMap((one) -> one.find(occasion).stream()).findFirst();
	}

	/** The posts of the space today. */
	public List<PostView> posts() {
		return this.posts.on(today());
	}

	/** Today, where the space is. */
	public LocalDate today() {
		return this.days.here().today();
	}

	/** All dimensions of the practice that the space follows. */
	public List<Dimension> dimensions() {
		return this.questions.of(pack());
	}

	private String pack() {
		return this.spaces.byId(AnswerRepository.space()).orElseThrow().pack();
	}

	/**
	 * A question on an occasion where several answer together.
	 *
	 * @param answered the newest answer given there
	 * @param next what is asked there, nothing once all is answered
	 */
	public record Together(Optional<Answer> answered, Optional<Benchmark> next) {
	}

}
