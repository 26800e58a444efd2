package org.mandat.council.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.mandat.council.meeting.CalendarFiles;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.jurisdiction.Days;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.SpaceDays;
import org.springframework.stereotype.Component;

/**
 * What one look does for the meetings ahead of the reader's space: tells posts that know
 * nothing yet, because a machine fell or a chair was filled, and reminds once those who
 * have not answered. Reminds in the hours of an office, and not while an emergency pause
 * runs.
 */
@Component
class InvitationDay {

	/** From this long before a meeting those who have not answered are reminded. */
	static final Duration BEFORE = Duration.ofDays(3);

	private static final LocalTime FROM = LocalTime.of(7, 30);

	private static final LocalTime UNTIL = LocalTime.of(17, 0);

	private final Meetings meetings;

	private final Telling telling;

	private final CalendarFiles calendars;

	private final Pauses pauses;

	private final SpaceDays days;

	InvitationDay(Meetings meetings, Telling telling, CalendarFiles calendars, Pauses pauses, SpaceDays days) {
		this.meetings = meetings;
		this.telling = telling;
		this.calendars = calendars;
		this.pauses = pauses;
		this.days = days;
	}

	void look() {
		for (Meeting meeting : this.meetings.toCome()) {
			this.telling.tell(meeting.id());
			if (meeting.convened() && near(meeting) && inOffice() && !this.pauses.holds()) {
				this.telling.remind(meeting.id(), false);
			}
		}
	}

	private boolean near(Meeting meeting) {
		Instant begins = this.calendars.begins(meeting);
		return begins.minus(BEFORE).isBefore(this.calendars.now());
	}

	private boolean inOffice() {
		Days here = this.days.here();
		LocalTime hour = LocalTime.ofInstant(here.now(), here.zone());
		return !hour.isBefore(FROM) && hour.isBefore(UNTIL);
	}

}
