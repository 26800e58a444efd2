package org.mandat.council.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * The posts that sit in the council: those whom the pack calls to lead, to sit or to
 * coordinate. A post is a chair; who holds it is not asked here.
 */
@Component
public class Members {

	private static final Set<String> SIT = Set.of(Role.LEADER.packName(), Role.MEMBER.packName(),
			Role.COORDINATOR.packName());

	private final Posts posts;

	Members(Posts posts) {
		this.posts = posts;
	}

	/** The posts that sit on this day, in the order of the pack. */
	public List<PostView> on(LocalDate day) {
		return this.posts.on(day).stream().filter((post) -> SIT.stream().anyMatch(post::has)).toList();
	}

	/**
	 * All posts of the space on this day, with their names: whoever may own a decision.
	 */
	public Map<UUID, Text> owners(LocalDate day) {
		Map<UUID, Text> names = new LinkedHashMap<>();
		this.posts.on(day).forEach((post) -> names.put(post.id(), post.name()));
		return names;
	}

}
