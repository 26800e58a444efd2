package org.mandat.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.mandat.council.Council;
import org.mandat.council.CouncilPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.web.PublicAddress;
import org.mandat.work.TaskRow;
import org.mandat.work.Tasks;
import org.mandat.work.WorkPermissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in a person's calendar: days by which tasks of the held posts are due, and
 * meetings to which the members were told to come. What comes out of a confidential room
 * is a day without words, whatever the owner of the link chose.
 */
@Service
class Happenings {

	/** Rooms of which a calendar outside says nothing but the day. */
	private static final Set<String> CONFIDENTIAL = Set.of("helpline", "casework");

	private static final int MOST = 500;

	private static final int MINUTES = 120;

	private final Tasks tasks;

	private final Council council;

	private final Posts posts;

	private final Permissions permissions;

	private final SpaceDays days;

	private final Messages messages;

	private final PublicAddress address;

	Happenings(Tasks tasks, Council council, Posts posts, Permissions permissions, SpaceDays days, Messages messages,
			PublicAddress address) {
		this.tasks = tasks;
		this.council = council;
		this.posts = posts;
		this.permissions = permissions;
		this.days = days;
		this.messages = messages;
		this.address = address;
	}

	@Transactional(readOnly = true)
	List<Happening> of(Space space, List<UUID> held, Language language, boolean titles) {
		List<PostView> views = held.stream().flatMap((post) -> this.posts.find(post).stream()).toList();
		List<Happening> all = new ArrayList<>();
		if (may(views, WorkPermissions.READ)) {
			held.forEach((post) -> this.tasks.waiting(post, language, MOST)
				.stream()
				.filter((task) -> task.due() != null)
				.forEach((task) -> all.add(task(space, task, language, titles))));
		}
		if (may(views, CouncilPermissions.READ)) {
			LocalDate today = this.days.here().today();
			this.council.convened(today.minusMonths(1), today.plusYears(1))
				.forEach((meeting) -> all.add(meeting(space, meeting, language)));
		}
		return all;
	}

	private boolean may(List<PostView> posts, String permission) {
		return posts.stream().anyMatch((post) -> this.permissions.of(post.allRoles()).contains(permission));
	}

	private Happening task(Space space, TaskRow task, Language language, boolean titles) {
		String title = (titles && !CONFIDENTIAL.contains(task.module()))
				? this.messages.text(language, "calendar.feed.task.titled", task.title().in(language))
				: this.messages.text(language, "calendar.feed.task");
		return new Happening(task.id(), title, null, task.due(), null, 0, (int) task.version(),
				this.address.of("/s/" + space.slug() + "/work/tasks/" + task.id()));
	}

	private Happening meeting(Space space, Council.Next meeting, Language language) {
		return new Happening(meeting.meeting(), this.messages.text(language, "calendar.feed.meeting"),
				(meeting.place() == null) ? null : meeting.place().in(language), meeting.on(),
				(meeting.at() == null) ? null
						: meeting.on().atTime(meeting.at()).atZone(this.days.here().zone()).toInstant(),
				MINUTES, meeting.sequence(),
				this.address.of("/s/" + space.slug() + "/council/meetings/" + meeting.meeting()));
	}

}
