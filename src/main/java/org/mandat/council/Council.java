package org.mandat.council;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.decision.Decisions;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.data.Reading;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Service;

/** What others may ask about the council of the reader's space. */
@Service
public class Council {

	private final Meetings meetings;

	private final Decisions decisions;

	Council(Meetings meetings, Decisions decisions) {
		this.meetings = meetings;
		this.decisions = decisions;
	}

	/** The nearest meeting to which the members were told to come. */
	public Optional<Next> next(LocalDate today) {
		return Reading.once(new Asked(today), () -> this.meetings.next(today).map(Council::next));
	}

	/** Meetings between two days to which the members were told to come. */
	public List<Next> convened(LocalDate from, LocalDate until) {
		return this.meetings.convened(from, until).stream().map(Council::next).toList();
	}

	/** How the decisions taken since a day stand, and how many wait past their day. */
	public Standing standing(LocalDate since, Clocks clocks) {
		return this.decisions.standing(since, clocks);
	}

	private static Next next(Meeting meeting) {
		return new Next(meeting.id(), meeting.on(), meeting.at(), meeting.place(), meeting.sequence());
	}

	/** A meeting that comes. */
	public record Next(UUID meeting, LocalDate on, @Nullable LocalTime at, @Nullable Worded place, int sequence) {
	}

	private record Asked(LocalDate today) {
	}

	/**
	 * How decisions stand.
	 *
	 * @param all how many there are
	 * @param done carried out
	 * @param late of all years, those that are open past their day
	 */
	public record Standing(int all, int done, int late) {
	}

}
