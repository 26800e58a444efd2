package org.mandat.council.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.assessment.Occasions;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.springframework.stereotype.Component;

/**
 * Meetings of the council as occasions on which a question is answered: not before their
 * day, and not if they were called off or taken over from earlier minutes.
 */
@Component
class MeetingOccasions implements Occasions {

	private static final Set<String> THERE = Set.of("present", "deputy", "substitute");

	private final Meetings meetings;

	MeetingOccasions(Meetings meetings) {
		this.meetings = meetings;
	}

	@Override
	public Optional<Occasion> find(UUID occasion) {
		return this.meetings.find(occasion).filter(this::come).map(this::occasion);
	}

	private boolean come(Meeting meeting) {
		return meeting.at() != null && !meeting.cancelled() && !meeting.on().isAfter(this.meetings.today());
	}

	private Occasion occasion(Meeting meeting) {
		List<UUID> there = this.meetings.attendance(meeting.id())
			.entrySet()
			.stream()
			.filter((one) -> THERE.contains(one.getValue()))
			.map(Map.Entry::getKey)
			.toList();
		return new Occasion(meeting.id(), meeting.on(), there, List.of("council", "meetings", meeting.id().toString()));
	}

}
