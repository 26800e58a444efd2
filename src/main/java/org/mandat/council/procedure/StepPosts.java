package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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

	/** The post that the space says, while there is one; else that of the pack. */
	Optional<UUID> of(@Nullable UUID said, String who, Trigger trigger, LocalDate day) {
		Optional<UUID> own = this.members.all(day)
			.stream()
			.map(PostView::id)
			.filter((id) -> id.equals(said))
			.findFirst();
		return own.or(() -> of(who, trigger, day));
	}

	private Optional<UUID> of(String who, Trigger trigger, LocalDate day) {
		UUID subject = trigger.subject();
		if ("owner".equals(who) && subject != null) {
			Optional<UUID> owner = this.rows.decision(subject).map(ProcedureRepository.Owned::post);
			if (owner.isPresent()) {
				return owner;
			}
		}
		List<PostView> posts = this.members.all(day);
		return posts.stream().filter((post) -> switch (who) {
			case "chair" -> post.has(Role.LEADER.packName());
			case "assembly" -> post.kind().startsWith("assembly-");
			default -> post.has(Role.COORDINATOR.packName());
		})
			.findFirst()
			.or(() -> posts.stream().filter((post) -> post.has(Role.COORDINATOR.packName())).findFirst())
			.map(PostView::id);
	}

}
