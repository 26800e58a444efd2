package org.mandat.mandate.gap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Duty;
import org.mandat.mandate.Duty.Clarity;
import org.mandat.mandate.GapFacts;
import org.mandat.mandate.agreement.Agreement;
import org.mandat.mandate.agreement.AgreementBook;
import org.mandat.mandate.instrument.Cited;
import org.mandat.mandate.instrument.Instruments;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is missing in the reader's space so that its duties can be carried out. */
@Service
@Transactional(readOnly = true)
public class Gaps {

	private final Duties duties;

	private final Instruments instruments;

	private final AgreementBook agreements;

	private final Posts posts;

	private final Spaces spaces;

	private final SpaceDays days;

	private final List<GapFacts> facts;

	Gaps(Duties duties, Instruments instruments, AgreementBook agreements, Posts posts, Spaces spaces, SpaceDays days,
			List<GapFacts> facts) {
		this.duties = duties;
		this.instruments = instruments;
		this.agreements = agreements;
		this.posts = posts;
		this.spaces = spaces;
		this.days = days;
		this.facts = List.copyOf(facts);
	}

	/** The gaps of today, and what is agreed locally in this language or another. */
	public Found today(Language language) {
		UUID here = Walls.current().space();
		if (here == null) {
			throw new IllegalStateException("gaps are found within a space");
		}
		Space space = this.spaces.byId(here).orElseThrow();
		LocalDate today = this.days.here().today();
		List<PostView> there = this.posts.on(today);
		Set<String> actors = there.stream().map(PostView::actor).collect(Collectors.toSet());
		boolean municipality = "municipality".equals(space.kind());
		List<Duty> expected = this.duties.all(space.pack())
			.stream()
			.filter((duty) -> municipality ? "municipal".equals(duty.level()) : actors.contains(duty.actor()))
			.toList();
		Set<String> cited = this.instruments.cited()
			.stream()
			.filter(Cited::there)
			.map(Cited::duty)
			.collect(Collectors.toSet());
		Map<String, Agreement> open = this.agreements.standing(language);
		Set<String> agreed = open.values()
			.stream()
			.filter((one) -> one.holds(today))
			.map(Agreement::duty)
			.collect(Collectors.toSet());
		GapRules rules = new GapRules(cited, agreed, there, this.facts);
		List<Gap> gaps = rules.of(expected);
		Map<GapKind, Group> groups = new EnumMap<>(GapKind.class);
		Arrays.stream(GapKind.values())
			.forEach((kind) -> groups.put(kind, new Group(kind,
					gaps.stream().filter((gap) -> gap.kind() == kind).toList(), rules.known(kind, expected))));
		List<Duty> assumed = expected.stream()
			.filter((duty) -> duty.clarity() != Clarity.CLEAR && agreed.contains(duty.id()))
			.toList();
		return new Found(expected.size(), List.copyOf(groups.values()), assumed, open);
	}

	/**
	 * What was found.
	 *
	 * @param duties how many duties were looked at
	 * @param groups by kind, in the order in which they are mended
	 * @param assumed the duties that are not clear and agreed locally
	 * @param agreements by duty, those that hold and those that have lapsed
	 */
	public record Found(int duties, List<Group> groups, List<Duty> assumed, Map<String, Agreement> agreements) {

		/** All gaps in their order. */
		public List<Gap> gaps() {
			return this.groups.stream().flatMap((group) -> group.gaps().stream()).toList();
		}

	}

	/**
	 * The gaps of a kind.
	 *
	 * @param known whether anybody knows; what is not known is no gap
	 */
	public record Group(GapKind kind, List<Gap> gaps, boolean known) {
	}

}
