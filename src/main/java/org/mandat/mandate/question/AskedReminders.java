package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.mandate.Spoken;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.TaskRow;
import org.mandat.work.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the post that asked: a week before the day of an answer, and when the day has
 * passed. Each once, by a task; none while a pause runs (ground rule G14).
 */
@Service
public class AskedReminders {

	/** How many days before its day a question comes back to mind. */
	static final int BEFORE = 7;

	/** How many days the post has to say what follows. */
	private static final int NEXT = 7;

	private final JdbcClient sql;

	private final Tasks tasks;

	private final Posts posts;

	private final Pauses pauses;

	private final SpaceDays days;

	private final Spoken spoken;

	private final AuditTrail audit;

	AskedReminders(JdbcClient sql, Tasks tasks, Posts posts, Pauses pauses, SpaceDays days, Spoken spoken,
			AuditTrail audit) {
		this.sql = sql;
		this.tasks = tasks;
		this.posts = posts;
		this.pauses = pauses;
		this.days = days;
		this.spoken = spoken;
		this.audit = audit;
	}

	/** Takes the steps whose day has come, in the reader's space. */
	@Transactional
	public void look() {
		if (this.pauses.holds()) {
			return;
		}
		LocalDate today = this.days.here().today();
		Clocks clocks = this.pauses.clocks();
		for (Due one : due(today.plusDays(BEFORE))) {
			if (!one.late() && clocks.late(one.due())) {
				remind(one, "late", today.plusDays(NEXT));
			}
			else if (!one.before() && !one.due().isBefore(today)) {
				remind(one, "before", one.due());
			}
		}
	}

	/** What was to be done about a question that is closed falls away. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void settle(UUID question) {
		this.sql.sql("select task_id from mandate.question_reminder where space_id = ? and question_id = ?")
			.params(Spoken.here(), question)
			.query(UUID.class)
			.list()
			.forEach((task) -> this.tasks.find(task, Languages.SOURCE)
				.filter(TaskRow::open)
				.ifPresent((open) -> this.tasks.settle(task, "not-needed", open.version())));
	}

	/** A question with another day is reminded of anew. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(UUID question) {
		settle(question);
		this.sql.sql("delete from mandate.question_reminder where space_id = ? and question_id = ?")
			.params(Spoken.here(), question)
			.update();
	}

	private void remind(Due one, String step, LocalDate until) {
		if (this.tasks.give(one.post(), "mandate", one.id(), title(one, step),
				until) instanceof Outcome.Done<UUID>(UUID task)) {
			this.sql.sql("""
					insert into mandate.question_reminder (space_id, question_id, step, taken_on, task_id)
					values (?, ?, ?, ?, ?)
					""").params(Spoken.here(), one.id(), step, this.days.here().today(), task).update();
			this.audit.done("mandate.question-reminded", AskedQuestions.KIND, one.id());
		}
	}

	/** By addressee and day: what was asked stands on the page of the question. */
	private Text title(Due one, String step) {
		return this.spoken.of("mandate.question.task." + step,
				(language) -> List.of(whom(one, language), Formats.date(language, one.due())));
	}

	private String whom(Due one, Language language) {
		Text known = (one.organisation() == null) ? null : this.posts.organisations().get(one.organisation());
		return (known == null) ? String.valueOf(one.addressee()) : known.in(language);
	}

	private List<Due> due(LocalDate until) {
		return this.sql.sql("""
				select q.id, q.post_id, q.organisation, q.addressee, q.due_on,
				       exists (select 1 from mandate.question_reminder r where r.space_id = q.space_id
				           and r.question_id = q.id and r.step = 'before'),
				       exists (select 1 from mandate.question_reminder r where r.space_id = q.space_id
				           and r.question_id = q.id and r.step = 'late')
				  from mandate.question q
				 where q.space_id = ? and q.state = 'open' and q.due_on <= ?
				 order by q.due_on, q.id limit 500
				""")
			.params(Spoken.here(), until)
			.query((row, n) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
					row.getString(4), row.getObject(5, LocalDate.class), row.getBoolean(6), row.getBoolean(7)))
			.list();
	}

	/** A question whose day is near or past, and which steps were taken. */
	private record Due(UUID id, UUID post, @Nullable String organisation, @Nullable String addressee, LocalDate due,
			boolean before, boolean late) {
	}

}
