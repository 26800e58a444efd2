package org.mandat.mandate.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Spoken;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Formats;
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
 * Reminds the post that keeps an eye on an agreement: a month before its last day, time
 * enough for a meeting, and when it has lapsed. Each once, by a task; none while a pause
 * runs (ground rule G14), though the agreement ends by its day all the same.
 */
@Service
public class AgreementReminders {

	/** How many days before its last day an agreement comes back to mind. */
	static final int BEFORE = 30;

	/** How many days the post has to say what follows. */
	private static final int NEXT = 14;

	private final JdbcClient sql;

	private final Tasks tasks;

	private final Duties duties;

	private final Spaces spaces;

	private final Pauses pauses;

	private final SpaceDays days;

	private final Spoken spoken;

	private final AuditTrail audit;

	AgreementReminders(JdbcClient sql, Tasks tasks, Duties duties, Spaces spaces, Pauses pauses, SpaceDays days,
			Spoken spoken, AuditTrail audit) {
		this.sql = sql;
		this.tasks = tasks;
		this.duties = duties;
		this.spaces = spaces;
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
		for (Due one : due(today.plusDays(BEFORE))) {
			if (one.until().isBefore(today)) {
				if (!one.lapsed()) {
					settle(one.id());
					remind(one, "lapsed", today.plusDays(NEXT));
				}
			}
			else if (!one.before()) {
				remind(one, "before", one.until());
			}
		}
	}

	/** What was to be done about an agreement that was renewed or ended falls away. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void settle(UUID agreement) {
		this.sql.sql("select task_id from mandate.agreement_reminder where space_id = ? and agreement_id = ?")
			.params(Spoken.here(), agreement)
			.query(UUID.class)
			.list()
			.forEach((task) -> this.tasks.find(task, Languages.SOURCE)
				.filter(TaskRow::open)
				.ifPresent((open) -> this.tasks.settle(task, "not-needed", open.version())));
	}

	private void remind(Due one, String step, LocalDate until) {
		if (this.tasks.give(one.post(), "mandate", one.id(), title(one, step),
				until) instanceof Outcome.Done<UUID>(UUID task)) {
			this.sql.sql("""
					insert into mandate.agreement_reminder (space_id, agreement_id, step, taken_on, task_id)
					values (?, ?, ?, ?, ?)
					""").params(Spoken.here(), one.id(), step, this.days.here().today(), task).update();
			this.audit.done("mandate.agreement-reminded", Agreements.KIND, one.id());
		}
	}

	/** By duty and day: what was agreed stands on the page of the agreement. */
	private Text title(Due one, String step) {
		String pack = this.spaces.byId(Spoken.here()).orElseThrow().pack();
		return this.spoken.of("mandate.agreement.task." + step,
				(language) -> List.of(Formats.date(language, one.until()),
						this.duties.find(pack, one.duty()).map((duty) -> duty.what().in(language)).orElse(one.duty())));
	}

	private List<Due> due(LocalDate until) {
		return this.sql.sql("""
				select a.id, a.post_id, a.duty, a.until_on,
				       exists (select 1 from mandate.agreement_reminder r where r.space_id = a.space_id
				           and r.agreement_id = a.id and r.step = 'before'),
				       exists (select 1 from mandate.agreement_reminder r where r.space_id = a.space_id
				           and r.agreement_id = a.id and r.step = 'lapsed')
				  from mandate.agreement a
				 where a.space_id = ? and a.state = 'open' and a.until_on <= ?
				 order by a.until_on, a.id
				""")
			.params(Spoken.here(), until)
			.query((row, n) -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
					row.getObject(4, LocalDate.class), row.getBoolean(5), row.getBoolean(6)))
			.list();
	}

	/** An agreement whose last day is near or past, and which steps were taken. */
	private record Due(UUID id, UUID post, String duty, LocalDate until, boolean before, boolean lapsed) {
	}

}
