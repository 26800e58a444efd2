package org.mandat.mandate.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Holder;
import org.mandat.jurisdiction.PostView;
import org.mandat.mandate.Duty;
import org.mandat.mandate.Duty.Clarity;
import org.mandat.mandate.GapFacts;
import org.mandat.platform.text.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Gaps are found by rules, in the order in which they are mended. */
class GapRulesTests {

	private static final Text TEXT = Text.of(Map.of("en", "Something"));

	private final Duty clear = duty("d01", "mayor", Clarity.CLEAR);

	private final Duty partial = duty("d02", "coordinator", Clarity.PARTIAL);

	private final Duty unclear = duty("d03", "coordinator", Clarity.UNCLEAR);

	@Test
	void ranksByKindAndWithinByHowUnclearItIs() {
		GapRules rules = new GapRules(Set.of(), Set.of(), List.of(post("coordinator", null)), List.of());
		assertThat(rules.of(List.of(this.clear, this.partial, this.unclear)))
			.extracting(Gap::kind, (gap) -> gap.duty().id())
			.containsExactly(tuple(GapKind.CLAUSE, "d03"), tuple(GapKind.CLAUSE, "d02"), tuple(GapKind.POST, "d01"),
					tuple(GapKind.HOLDER, "d03"), tuple(GapKind.HOLDER, "d02"));
	}

	@Test
	void aClauseThatCanBeOpenedClosesItsGapAndAHolderClosesThatOfThePost() {
		GapRules rules = new GapRules(Set.of("d03"), Set.of(), List.of(post("coordinator", "held")), List.of());
		assertThat(rules.of(List.of(this.unclear))).isEmpty();
	}

	@Test
	void whatIsAgreedLocallyNeedsNoClauseButStillAHolder() {
		GapRules rules = new GapRules(Set.of(), Set.of("d03"), List.of(post("coordinator", null)), List.of());
		assertThat(rules.of(List.of(this.unclear, this.partial))).extracting(Gap::kind, (gap) -> gap.duty().id())
			.containsExactly(tuple(GapKind.CLAUSE, "d02"), tuple(GapKind.HOLDER, "d03"), tuple(GapKind.HOLDER, "d02"));
	}

	@Test
	void ofTheChainOnlyTheFirstMissingLinkIsAGap() {
		GapFacts nothing = new GapFacts() {
			@Override
			public Optional<Boolean> trained(UUID post) {
				return Optional.of(false);
			}

			@Override
			public Optional<Boolean> time(UUID post) {
				return Optional.of(false);
			}
		};
		assertThat(new GapRules(Set.of(), Set.of(), List.of(post("mayor", null)), List.of(nothing))
			.of(List.of(this.clear))).extracting(Gap::kind).containsExactly(GapKind.HOLDER);
		assertThat(new GapRules(Set.of(), Set.of(), List.of(post("mayor", "held")), List.of(nothing))
			.of(List.of(this.clear))).extracting(Gap::kind).containsExactly(GapKind.TRAINED);
	}

	@Test
	void whatNobodyKnowsIsNoGapAndIsSaid() {
		GapRules rules = new GapRules(Set.of(), Set.of(), List.of(post("mayor", "held")), List.of());
		assertThat(rules.of(List.of(this.clear))).isEmpty();
		assertThat(rules.known(GapKind.MONEY, List.of(this.clear))).isFalse();
		assertThat(rules.known(GapKind.HOLDER, List.of(this.clear))).isTrue();
		GapFacts poor = new GapFacts() {
			@Override
			public Optional<Boolean> money(String duty) {
				return Optional.of(false);
			}
		};
		GapRules asked = new GapRules(Set.of(), Set.of(), List.of(post("mayor", "held")), List.of(poor));
		assertThat(asked.of(List.of(this.clear))).extracting(Gap::kind).containsExactly(GapKind.MONEY);
		assertThat(asked.known(GapKind.MONEY, List.of(this.clear))).isTrue();
	}

	private static Duty duty(String id, String actor, Clarity clarity) {
		return new Duty(id, actor, TEXT, TEXT, "municipal", clarity, true, new Duty.Basis(null, null, false, null),
				null);
	}

	private static PostView post(String actor, @Nullable String held) {
		Holder holder = (held == null) ? null
				: new Holder(new UUID(0, 1), "A holder", LocalDate.of(2026, 1, 1), null, false);
		return new PostView(new UUID(0, 2), actor, 1, TEXT, "member", Set.of(), actor, null, null, holder, List.of(),
				false, null, 0);
	}

}
