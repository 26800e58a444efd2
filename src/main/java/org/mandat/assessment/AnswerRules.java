package org.mandat.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.springframework.stereotype.Component;

/**
 * What an answer must have, at a meeting and in a round: above level 0 a proof that
 * holds, with its last day and the post that has it; posts of this space only.
 */
@Component
public class AnswerRules {

	private static final int YEARS = 10;

	private final Posts posts;

	AnswerRules(Posts posts) {
		this.posts = posts;
	}

	/** The key of the sentence that says what is wrong, or nothing. */
	public @Nullable String wrong(AnswerForm form, LocalDate today) {
		Integer level = form.number();
		if (form.shown() == null) {
			return (level == null || level == 0) ? unknown(form, today) : "assessment.refused.proof";
		}
		LocalDate until = form.until();
		if (until == null || until.isBefore(today) || until.isAfter(today.plusYears(YEARS))) {
			return "assessment.refused.until";
		}
		return (form.owner() == null) ? "assessment.refused.owner" : unknown(form, today);
	}

	private @Nullable String unknown(AnswerForm form, LocalDate today) {
		var known = this.posts.on(today).stream().map(PostView::id).collect(Collectors.toSet());
		boolean owned = form.owner() == null || known.contains(form.owner());
		return (owned && known.containsAll(there(form))) ? null : "assessment.refused.post";
	}

	/** The posts that were there, each once. */
	static List<UUID> there(AnswerForm form) {
		List<UUID> there = form.there();
		return (there == null) ? List.of() : there.stream().filter(Objects::nonNull).distinct().toList();
	}

}
