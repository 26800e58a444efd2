package org.mandat.council.working;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.mail.Fact;
import org.mandat.platform.mail.Mail;
import org.mandat.platform.mail.Mails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the members between meetings, once a month: how many decisions were taken, how
 * many of the own post's are open, when the council meets. Numbers only: what was decided
 * may be withheld. Tells nobody where nothing happened, and holds while a pause runs.
 */
@Service
public class Digest {

	private final JdbcClient sql;

	private final Meetings meetings;

	private final Members members;

	private final Tenures tenures;

	private final Pauses pauses;

	private final Mails mails;

	Digest(JdbcClient sql, Meetings meetings, Members members, Tenures tenures, Pauses pauses, Mails mails) {
		this.sql = sql;
		this.meetings = meetings;
		this.members = members;
		this.tenures = tenures;
		this.pauses = pauses;
		this.mails = mails;
	}

	/** Tells the members of the reader's space, if nobody did this month. */
	@Transactional
	public void look(Space space) {
		LocalDate today = this.meetings.today();
		if (!this.mails.leave() || this.pauses.holds() || decided(space, today.minusYears(1)) == 0) {
			return;
		}
		if (this.sql.sql("insert into council.digest_month (space_id, month) values (?, ?) on conflict do nothing")
			.params(space.id(), today.withDayOfMonth(1))
			.update() == 1) {
			tell(space, today);
		}
	}

	private void tell(Space space, LocalDate today) {
		int taken = decided(space, today.minusMonths(1));
		Optional<Meeting> next = this.meetings.next(today);
		Set<UUID> told = new HashSet<>();
		for (PostView post : this.members.on(today)) {
			int own = this.sql
				.sql("select count(*) from council.decision where space_id = ? and post_id = ? and state = 'open'")
				.params(space.id(), post.id())
				.query(Integer.class)
				.single();
			if (taken + own == 0 && next.isEmpty()) {
				continue;
			}
			for (Tenure tenure : this.tenures.on(today)) {
				if (tenure.post().equals(post.id()) && told.add(tenure.person())) {
					this.mails
						.send(mail(space, tenure, post, new Counts(taken, own, next.map(Meeting::on).orElse(null))));
				}
			}
		}
	}

	private static Mail mail(Space space, Tenure tenure, PostView post, Counts counts) {
		LocalDate next = counts.next();
		Mail mail = (next == null)
				? Mail.to(new Mail.To.Holder(tenure.id()), "council.mail.digest.subject", "council.mail.digest.text",
						new Fact.Official(post.name()), new Fact.Number(counts.taken()), new Fact.Number(counts.own()))
				: Mail.to(new Mail.To.Holder(tenure.id()), "council.mail.digest.subject", "council.mail.digest.next",
						new Fact.Official(post.name()), new Fact.Number(counts.taken()), new Fact.Number(counts.own()),
						new Fact.Day(next));
		return mail.leadingTo("/s/" + space.slug() + "/council/decisions?state=open&post=" + post.id());
	}

	private int decided(Space space, LocalDate since) {
		return this.sql.sql("select count(*) from council.decision where space_id = ? and decided_on >= ?")
			.params(space.id(), since)
			.query(Integer.class)
			.single();
	}

	private record Counts(int taken, int own, @org.jspecify.annotations.Nullable LocalDate next) {
	}

}
