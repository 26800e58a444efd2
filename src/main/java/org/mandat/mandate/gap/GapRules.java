package org.mandat.mandate.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.mandat.jurisdiction.PostView;
import org.mandat.mandate.Duty;
import org.mandat.mandate.Duty.Clarity;
import org.mandat.mandate.GapFacts;

/**
 * The rules by which gaps are found (ADR 44). A clause is missing where the duty is not
 * clear, cites no clause that can be opened and is not agreed locally (ADR 48). Then, of
 * the chain post, holder, trained, time, only the first link that is missing is a gap:
 * what hangs on it cannot be there. What no module knows is no gap.
 */
final class GapRules {

	private final Set<String> cited;

	private final Set<String> agreed;

	private final List<PostView> posts;

	private final List<GapFacts> facts;

	/**
	 * The facts of a space.
	 * @param cited the duties that rest on a clause that can be opened
	 * @param agreed the duties on which an agreement of the space holds today
	 * @param posts the posts of the space as they are held today
	 * @param facts what other modules know
	 */
	GapRules(Set<String> cited, Set<String> agreed, List<PostView> posts, List<GapFacts> facts) {
		this.cited = Set.copyOf(cited);
		this.agreed = Set.copyOf(agreed);
		this.posts = List.copyOf(posts);
		this.facts = List.copyOf(facts);
	}

	/** The gaps of these duties: by kind, the least clear first, then as in the pack. */
	List<Gap> of(List<Duty> duties) {
		List<Gap> gaps = new ArrayList<>();
		for (Duty duty : duties) {
			List<PostView> here = this.posts.stream().filter((post) -> post.actor().equals(duty.actor())).toList();
			if (duty.clarity() != Clarity.CLEAR && !this.cited.contains(duty.id())
					&& !this.agreed.contains(duty.id())) {
				gaps.add(new Gap(GapKind.CLAUSE, duty, here));
			}
			chain(here).ifPresent((kind) -> gaps.add(new Gap(kind, duty, here)));
			if (is(false, (facts) -> facts.money(duty.id()))) {
				gaps.add(new Gap(GapKind.MONEY, duty, here));
			}
		}
		gaps.sort(Comparator.comparing(Gap::kind)
			.thenComparing((gap) -> gap.duty().clarity(), Comparator.reverseOrder()));
		return List.copyOf(gaps);
	}

	/** Whether any module knows anything of this kind here. */
	boolean known(GapKind kind, List<Duty> duties) {
		return switch (kind) {
			case CLAUSE, POST, HOLDER -> true;
			case TRAINED -> this.posts.stream().anyMatch((post) -> said((facts) -> facts.trained(post.id())));
			case MONEY -> duties.stream().anyMatch((duty) -> said((facts) -> facts.money(duty.id())));
			case TIME -> this.posts.stream().anyMatch((post) -> said((facts) -> facts.time(post.id())));
		};
	}

	private Optional<GapKind> chain(List<PostView> here) {
		if (here.isEmpty()) {
			return Optional.of(GapKind.POST);
		}
		List<UUID> held = here.stream().filter((post) -> !post.vacant()).map(PostView::id).toList();
		if (held.isEmpty()) {
			return Optional.of(GapKind.HOLDER);
		}
		if (held.stream().allMatch((post) -> is(false, (facts) -> facts.trained(post)))) {
			return Optional.of(GapKind.TRAINED);
		}
		return held.stream().allMatch((post) -> is(false, (facts) -> facts.time(post))) ? Optional.of(GapKind.TIME)
				: Optional.empty();
	}

	/** Of several who know, a yes counts. */
	private boolean is(boolean wanted, Function<GapFacts, Optional<Boolean>> asked) {
		List<Boolean> said = this.facts.stream().flatMap((facts) -> asked.apply(facts).stream()).toList();
		return !said.isEmpty() && said.contains(true) == wanted;
	}

	private boolean said(Function<GapFacts, Optional<Boolean>> asked) {
		return this.facts.stream().anyMatch((facts) -> asked.apply(facts).isPresent());
	}

}
