package org.mandat.briefing;

import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.RoleChange;
import org.mandat.jurisdiction.RoleChanges;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Permissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Changes of roles that wait for a second person, for the posts that may confirm them and
 * never for who asked.
 */
@Component
@Order(12)
class RolesPart implements BriefingPart {

	private final RoleChanges changes;

	private final Permissions permissions;

	RolesPart(RoleChanges changes, Permissions permissions) {
		this.changes = changes;
		this.permissions = permissions;
	}

	@Override
	public Optional<Section> section(Question question) {
		if (!this.permissions.of(question.post().allRoles()).contains(JurisdictionPermissions.CONFIRM)) {
			return Optional.empty();
		}
		List<StateOfPlay.Block> blocks = this.changes.waiting()
			.stream()
			.filter((change) -> change.askedBy() == null || !change.askedBy().equals(Walls.current().tenure()))
			.flatMap((change) -> question.posts()
				.stream()
				.filter((post) -> post.id().equals(change.post()))
				.map((post) -> statement(question, change, post)))
			.toList();
		return blocks.isEmpty() ? Optional.empty()
				: Optional.of(new Section("roles", question.text("briefing.roles.title"), false, false, blocks));
	}

	private static StateOfPlay.Block statement(Question question, RoleChange change, PostView post) {
		return new Statement(question.text("briefing.roles." + change.way(), question.in(post.name())),
				question.url("posts/" + post.id() + "/roles"));
	}

}
