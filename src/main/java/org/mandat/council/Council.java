package org.mandat.council;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.data.Reading;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others may ask about the council of the reader's space. */
@Service
public class Council {

	private final Meetings meetings;

	private final CouncilStanding standings;

	Council(Meetings meetings, CouncilStanding standings) {
		this.meetings = meetings;
		this.standings = standings;
	}

	/** Meetings between two days to which the members were told to come. */
	public List<Next> convened(LocalDate from, LocalDate until) {
		return this.meetings.convened(from, until).stream().map(Council::next).toList();
	}

	/**
	 * When the council meets next after the day of these clocks, how its decisions of
	 * this year stand, and how many of all wait past their day.
	 */
	@Transactional(readOnly = true)
	public Standing standing(Clocks clocks) {
		return Reading.once(new Asked(clocks), () -> this.standings.of(clocks));
	}

	private static Next next(Meeting meeting) {
		return new Next(meeting.id(), meeting.on(), meeting.at(), meeting.place(), meeting.sequence());
	}

	/** A meeting that comes. */
	public record Next(UUID meeting, LocalDate on, @Nullable LocalTime at, @Nullable Worded place, int sequence) {
	}

	private record Asked(Clocks clocks) {
	}

	/**
	 * How the council stands.
	 *
	 * @param next the nearest meeting to which the members were told to come
	 * @param all how many decisions of this year there are
	 * @param done carried out
	 * @param late of all years, those that are open past their day
	 */
	public record Standing(Optional<Next> next, int all, int done, int late) {
	}

}
