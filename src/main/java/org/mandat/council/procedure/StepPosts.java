package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.meeting.Members;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * Which post takes a step; where there is none of its kind, the secretariat's.
 */
@Component
class StepPosts {

	private final Members members;

	private final ProcedureRepository rows;

	StepPosts(Members members, ProcedureRepository rows) {
		this.members = members;
		this.rows = rows;
	}

	Optional<UUID> of(String who, Trigger trigger, LocalDate day) {
		UUID subject = trigger.subject();
		if ("owner".equals(who) && subject != null) {
			Optional<UUID> owner = this.rows.decision(subject).map(ProcedureRepository.Owned::post);
			if (owner.isPresent()) {
				return owner;
			}
		}
		List<PostView> posts = this.members.all(day);
		return posts.stream().filter((post) -> switch (who) {
			case "chair" -> post.role().equals(Role.LEADER.packName());
			case "assembly" -> post.kind().startsWith("assembly-");
			default -> post.role().equals(Role.COORDINATOR.packName());
		})
			.findFirst()
			.or(() -> posts.stream().filter((post) -> post.role().equals(Role.COORDINATOR.packName())).findFirst())
			.map(PostView::id);
	}

}
