package org.mandat.jurisdiction.command;

import java.util.UUID;

import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Refusal;

import org.springframework.stereotype.Component;

/** Finds a post by what people type: its kind, and the number of a further chair. */
@Component
class Chairs {

	private final Posts posts;

	private final SpaceDays days;

	private final Answers answers;

	Chairs(Posts posts, SpaceDays days, Answers answers) {
		this.posts = posts;
		this.days = days;
		this.answers = answers;
	}

	UUID find(String typed, Language language) {
		String wanted = typed.contains(":") ? typed : typed + ":1";
		return this.posts.on(this.days.here().today())
			.stream()
			.filter((post) -> (post.kind() + ":" + post.number()).equals(wanted))
			.map(PostView::id)
			.findFirst()
			.orElseThrow(() -> this.answers.refusal(Refusal.of("jurisdiction.tenure.refused.noPost"), language));
	}

}
