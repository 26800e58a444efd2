package org.mandat.council.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * Makes the calendar entry of a meeting: one for everybody, with the agenda, to be taken
 * from the page; and one for each who is invited, without it, because it passes through
 * mail servers that nobody here knows.
 */
@Component
public class CalendarFiles {

	private static final int USUAL = 100;

	private final Meetings meetings;

	private final Spaces spaces;

	private final SpaceDays days;

	private final Messages messages;

	private final PublicAddress address;

	CalendarFiles(Meetings meetings, Spaces spaces, SpaceDays days, Messages messages, PublicAddress address) {
		this.meetings = meetings;
		this.spaces = spaces;
		this.days = days;
		this.messages = messages;
		this.address = address;
	}

	/** The entry for everybody who reads the page. */
	byte[] forEverybody(Meeting meeting, Language language) {
		StringBuilder description = new StringBuilder();
		if (meeting.cancelled()) {
			description.append(this.messages.text(language, "council.meeting.calendar.cancelled")).append('\n');
		}
		List<Item> agenda = this.meetings.agenda(meeting.id());
		for (int n = 0; n < agenda.size(); n++) {
			description.append(n + 1).append(". ").append(agenda.get(n).words().in(language)).append('\n');
		}
		return file(meeting, language, description.toString(), null).bytes();
	}

	/** The entry for one who is invited, moved or told that the meeting is called off. */
	public byte[] forInvited(Meeting meeting, Language language, String organizer, String attendee) {
		return file(meeting, language,
				this.messages.text(language,
						meeting.cancelled() ? "council.meeting.calendar.cancelled" : "council.meeting.calendar.answer"),
				new CalendarFile.Invitee(organizer, attendee))
			.bytes();
	}

	/** The moment at which a meeting begins; noon where nobody said the hour. */
	public Instant begins(Meeting meeting) {
		return CalendarFile.begins(meeting, this.days.here().zone());
	}

	/** The page of a meeting. */
	public String path(Meeting meeting) {
		return "/s/" + this.spaces.byId(MeetingRepository.space()).orElseThrow().slug() + "/council/meetings/"
				+ meeting.id();
	}

	/** This moment. */
	public Instant now() {
		return this.days.here().now();
	}

	private CalendarFile file(Meeting meeting, Language language, String description,
			CalendarFile.@Nullable Invitee invited) {
		UUID here = MeetingRepository.space();
		Space space = this.spaces.byId(here).orElseThrow();
		int planned = this.meetings.agenda(meeting.id())
			.stream()
			.mapToInt((item) -> (item.minutes() == null) ? 0 : item.minutes())
			.sum();
		return new CalendarFile(meeting, this.days.here().zone(), this.meetings.changedAt(meeting.id()),
				this.messages.text(language,
						meeting.cancelled() ? "council.meeting.calendar.calledOff" : "council.meeting.calendar.title",
						space.name().in(language)),
				description, (planned == 0) ? USUAL : planned, this.address.of(path(meeting)), invited);
	}

}
