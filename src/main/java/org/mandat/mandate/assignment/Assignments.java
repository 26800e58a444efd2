package org.mandat.mandate.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Spoken;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives posts and organisations their part in a duty, and ends it. Refuses what
 * contradicts what is open, and a post that is not of the space.
 */
@Service
class Assignments {

	static final String KIND = "assignment";

	private static final String MEANWHILE = "mandate.assignment.refused.meanwhile";

	private final AssignmentRepository rows;

	private final AssignmentBook book;

	private final Posts posts;

	private final Spaces spaces;

	private final SearchIndex search;

	private final AuditTrail audit;

	Assignments(AssignmentRepository rows, AssignmentBook book, Posts posts, Spaces spaces, SearchIndex search,
			AuditTrail audit) {
		this.rows = rows;
		this.book = book;
		this.posts = posts;
		this.spaces = spaces;
		this.search = search;
		this.audit = audit;
	}

	/** Assigns a part; names in a refusal are said in the language of who assigns. */
	@Transactional
	Outcome<UUID> assign(Assigning assigning, Language language) {
		UUID post = assigning.post();
		if (post != null && this.posts.find(post).isEmpty()) {
			return Outcome.refused("mandate.assignment.refused.post");
		}
		List<Assignment> open = this.rows.of(assigning.duty(), language).stream().filter(Assignment::open).toList();
		Optional<Refusal> no = AssignmentRules.refused(assigning, open, this.book.today(), language);
		if (no.isPresent()) {
			return new Outcome.Refused<>(no.get());
		}
		UUID id = Ids.next();
		if (!this.rows.insert(id, assigning)) {
			return Outcome.refused(MEANWHILE);
		}
		this.audit.created("mandate.assignment-made", KIND, id, assigning);
		index(id, assigning);
		return Outcome.done(id);
	}

	/** Ends it today, with a reason. */
	@Transactional
	Outcome<UUID> end(Assignment before, Worded reason, long version) {
		LocalDate today = this.book.today();
		if (!this.rows.end(before.id(), today, reason, version)) {
			return Outcome.refused(MEANWHILE);
		}
		this.audit.changed("mandate.assignment-ended", KIND, before.id(), before, reason);
		return Outcome.done(before.id());
	}

	/**
	 * An organisation in words is found, and by its document whoever has the part; posts
	 * and duties without one are found by themselves.
	 */
	private void index(UUID id, Assigning assigning) {
		Worded organisation = assigning.organisation();
		String document = (assigning.document() == null) ? "" : assigning.document();
		UUID post = assigning.post();
		Text who = (organisation != null) ? Text.of(Map.of(organisation.lang(), organisation.words()))
				: Optional.ofNullable(post).flatMap(this.posts::find).map(PostView::name).orElseThrow();
		if (organisation != null || !document.isEmpty()) {
			this.spaces.byId(Spoken.here())
				.ifPresent((space) -> who.forms()
					.forEach((lang, named) -> this.search.put(new SearchIndex.Entry(space.id(), KIND, id, lang, named,
							document, "/s/" + space.slug() + "/mandate/assignments/" + id, false, assigning.since()))));
		}
	}

}
