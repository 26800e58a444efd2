package org.mandat.council.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.mandat.council.decision.Decision;
import org.mandat.council.invitation.Overview;
import org.mandat.council.text.NameWarning;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.PostView;

/**
 * What the page of a meeting shows.
 *
 * @param meeting the meeting
 * @param agenda its items in their order
 * @param taken its decisions by their numbers
 * @param members the posts that sit in the council on its day
 * @param attendance how each was there
 * @param names what may be names of private persons
 * @param clocks by which lateness is told
 * @param answers how many come, as far as they said so
 */
public record MeetingRoom(Meeting meeting, List<Item> agenda, List<Decision> taken, List<PostView> members,
		Map<UUID, String> attendance, List<String> names, Clocks clocks, Overview.Counts answers) {

	/** How long the agenda is planned to take. */
	public int planned() {
		return this.agenda.stream().mapToInt((item) -> (item.minutes() == null) ? 0 : item.minutes()).sum();
	}

	/** Whether its day has come. */
	public boolean come() {
		return !this.meeting.on().isAfter(this.clocks.today());
	}

	/** How many posts were there in this way. */
	public long count(String how) {
		return this.attendance.values().stream().filter(how::equals).count();
	}

	static List<String> names(List<Item> agenda, List<Decision> taken, NameWarning warning) {
		return Stream.concat(agenda.stream().map(Item::words), taken.stream().map(Decision::words))
			.flatMap((words) -> warning.in(words).stream())
			.distinct()
			.toList();
	}

}
