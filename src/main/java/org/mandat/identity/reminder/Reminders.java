package org.mandat.identity.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.Days;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.mail.Fact;
import org.mandat.platform.mail.Mail;
import org.mandat.platform.mail.Mails;
import org.mandat.platform.text.Languages;
import org.mandat.work.TaskRow;
import org.mandat.work.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds who holds a post of the reader's space and has an account, once on a working
 * day. Says how many tasks, never which: the title of a task may be confidential. Holds
 * while an emergency pause runs, and calls nothing late that fell due in it.
 */
@Service
class Reminders {

	static final LocalTime FROM = LocalTime.of(7, 30);

	static final LocalTime UNTIL = LocalTime.of(17, 0);

	private static final int MOST = 1000;

	private final JdbcClient sql;

	private final Tenures tenures;

	private final Posts posts;

	private final Tasks tasks;

	private final Pauses pauses;

	private final SpaceDays days;

	private final Choices choices;

	private final Mails mails;

	private final Holidays holidays;

	Reminders(JdbcClient sql, Tenures tenures, Posts posts, Tasks tasks, Pauses pauses, SpaceDays days, Choices choices,
			Mails mails, Holidays holidays) {
		this.sql = sql;
		this.tenures = tenures;
		this.posts = posts;
		this.tasks = tasks;
		this.pauses = pauses;
		this.days = days;
		this.choices = choices;
		this.mails = mails;
		this.holidays = holidays;
	}

	/** Reminds in this space if it is time and nobody did yet today. */
	@Transactional
	public void remind(Space space) {
		Days here = this.days.of(space.id());
		LocalDate today = here.today();
		LocalTime hour = LocalTime.ofInstant(here.now(), here.zone());
		ReminderDay day = new ReminderDay(today, this.holidays.around(space, today));
		if (!this.mails.leave() || hour.isBefore(FROM) || !hour.isBefore(UNTIL) || !day.works()
				|| this.pauses.holds()) {
			return;
		}
		if (this.sql.sql("insert into identity.reminder_day (space_id, on_day) values (?, ?) on conflict do nothing")
			.params(space.id(), today)
			.update() == 1) {
			remind(space, day);
		}
	}

	/** Reminds of this day. */
	@Transactional
	public void remind(Space space, ReminderDay day) {
		Clocks clocks = this.pauses.clocks();
		for (Tenure tenure : this.tenures.on(day.today())) {
			Optional<UUID> account = account(space, tenure);
			Optional<PostView> post = this.posts.find(tenure.post());
			if (account.isPresent() && post.isPresent() && tenure.runs(this.days.of(space.id()).now())) {
				Choice choice = this.choices.of(account.get());
				tasks(space, tenure, post.get(), new Told(day, clocks, choice));
				LocalDate lastDay = tenure.until();
				if (lastDay != null && !"never".equals(choice.tenures()) && day.tellsEnd(lastDay)) {
					this.mails.send(Mail
						.to(new Mail.To.Holder(tenure.id()), "identity.mail.tenureEnds.subject",
								"identity.mail.tenureEnds.text", new Fact.Official(post.get().name()),
								new Fact.Day(lastDay))
						.leadingTo("/s/" + space.slug() + "/posts/" + tenure.post())
						.asChosen());
				}
			}
		}
	}

	private void tasks(Space space, Tenure tenure, PostView post, Told told) {
		List<LocalDate> due = this.tasks.waiting(tenure.post(), Languages.SOURCE, MOST)
			.stream()
			.map(TaskRow::due)
			.filter(java.util.Objects::nonNull)
			.toList();
		long late = due.stream().filter(told.clocks()::late).count();
		boolean weekly = "weekly".equals(told.choice().tasks());
		long near = due.stream()
			.filter((day) -> (weekly || told.day().weekly()) ? told.day().thisWeek(day) : told.day().near(day))
			.count();
		boolean news = near > 0 || late > 0 && (told.day().weekly()
				|| due.stream().anyMatch((day) -> told.day().newlyLate(day) && told.clocks().late(day)));
		if ("never".equals(told.choice().tasks()) || !news || weekly && !told.day().weekly()) {
			return;
		}
		this.mails.send(Mail
			.to(new Mail.To.Holder(tenure.id()), "identity.mail.tasks.subject", "identity.mail.tasks.text",
					new Fact.Official(post.name()), new Fact.Number(near), new Fact.Number(late))
			.leadingTo("/s/" + space.slug() + "/work/tasks?post=" + tenure.post())
			.asChosen());
	}

	private Optional<UUID> account(Space space, Tenure tenure) {
		return this.sql.sql("""
				select p.account_id from identity.account_person p join identity.account a on a.id = p.account_id
				 where p.space_id = ? and p.person_id = ? and a.closed_at is null
				""").params(space.id(), tenure.person()).query(UUID.class).optional();
	}

	private record Told(ReminderDay day, Clocks clocks, Choice choice) {
	}

}
