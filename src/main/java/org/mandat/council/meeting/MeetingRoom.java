package org.mandat.council.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.council.course.LiveRoom;
import org.mandat.council.decision.Decision;
import org.mandat.council.invitation.Overview;
import org.mandat.council.minutes.MinutesLife;
import org.mandat.council.question.MeetingQuestions;
import org.mandat.council.text.NameWarning;
import org.mandat.jurisdiction.Clocks;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.text.Language;

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
 * @param life how the meeting and its minutes went
 * @param asked the question of the self-assessment, if one is left
 * @param live what is shown while it runs, nothing before and after
 */
public record MeetingRoom(Meeting meeting, List<Item> agenda, List<Decision> taken, List<PostView> members,
		Map<UUID, String> attendance, List<String> names, Clocks clocks, Overview.Counts answers, MinutesLife life,
		MeetingQuestions.@Nullable Asked asked, @Nullable LiveRoom live) {

	/** How long the agenda is planned to take. */
	public int planned() {
		return this.agenda.stream().mapToInt((item) -> (item.minutes() == null) ? 0 : item.minutes()).sum();
	}

	/** Whether its day has come. */
	public boolean come() {
		return !this.meeting.on().isAfter(this.clocks.today());
	}

	/** What a post is called that sits here, or a dash. */
	public String postName(@Nullable UUID post, Language language) {
		return this.members.stream()
			.filter((one) -> one.id().equals(post))
			.findFirst()
			.map((one) -> one.name().in(language))
			.orElse("–");
	}

	/** Whether it is held today. */
	public boolean today() {
		return this.meeting.on().equals(this.clocks.today());
	}

	/** How many posts were there in this way. */
	public long count(String how) {
		return this.attendance.values().stream().filter(how::equals).count();
	}

	/** What may be names of private persons in what is kept of a meeting. */
	public static List<String> names(List<Item> agenda, List<Decision> taken, List<MinutesLife.Reopening> reopenings,
			NameWarning warning) {
		return Stream
			.concat(Stream.concat(agenda.stream().map(Item::words), taken.stream().map(Decision::words))
				.flatMap((words) -> warning.in(words).stream()),
					reopenings.stream().flatMap((one) -> warning.in(one.reason()).stream()))
			.distinct()
			.toList();
	}

}
