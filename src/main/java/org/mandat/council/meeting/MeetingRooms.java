package org.mandat.council.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.course.LiveRooms;
import org.mandat.council.decision.Decision;
import org.mandat.council.decision.Decisions;
import org.mandat.council.minutes.MinutesKeeping;
import org.mandat.council.minutes.MinutesLife;
import org.mandat.council.question.MeetingQuestions;
import org.mandat.council.text.NameWarning;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the room of a meeting together in one transaction, so that all of it is of the
 * same moment.
 */
@Service
public class MeetingRooms {

	private final Meetings meetings;

	private final Members members;

	private final Decisions decisions;

	private final NameWarning names;

	private final MinutesKeeping minutes;

	private final MeetingQuestions questions;

	private final LiveRooms live;

	MeetingRooms(Meetings meetings, Members members, Decisions decisions, NameWarning names, MinutesKeeping minutes,
			MeetingQuestions questions, LiveRooms live) {
		this.meetings = meetings;
		this.members = members;
		this.decisions = decisions;
		this.names = names;
		this.minutes = minutes;
		this.questions = questions;
		this.live = live;
	}

	/** The room of a meeting, in the reader's language. */
	@Transactional(readOnly = true)
	public Optional<MeetingRoom> find(UUID meeting, Language language) {
		return this.meetings.around(meeting).map((around) -> room(around, language));
	}

	private MeetingRoom room(MeetingAround around, Language language) {
		Meeting there = around.meeting();
		List<Item> agenda = this.meetings.agenda(there.id());
		List<Decision> taken = this.decisions.of(there.id(), language);
		MinutesLife life = this.minutes.life(around);
		return new MeetingRoom(there, agenda, taken, this.members.on(there.on(), around.seated()), around.attendance(),
				MeetingRoom.names(agenda, taken, life.reopenings(), this.names), this.decisions.clocks(),
				around.answers(), life, this.questions.of(around).orElse(null),
				there.running() ? this.live.of(there, agenda, language) : null);
	}

}
