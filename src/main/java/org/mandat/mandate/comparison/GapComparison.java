package org.mandat.mandate.comparison;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Spoken;
import org.mandat.mandate.gap.GapKind;
import org.mandat.mandate.gap.Gaps;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the reader's municipality is counted along, and the count itself. Refuses an
 * agreement without a document or an end, and shows the count to nobody who has not
 * agreed: who looks is looked at.
 */
@Service
public class GapComparison {

	static final String KIND = "comparing";

	/** No longer than an assembly sits. */
	private static final int YEARS = 4;

	private static final int LONGEST = 120;

	private static final String MEANWHILE = "mandate.comparison.refused.meanwhile";

	private final ComparingRepository rows;

	private final Gaps gaps;

	private final Spaces spaces;

	private final Packs packs;

	private final SpaceDays days;

	private final AuditTrail audit;

	GapComparison(ComparingRepository rows, Gaps gaps, Spaces spaces, Packs packs, SpaceDays days, AuditTrail audit) {
		this.rows = rows;
		this.gaps = gaps;
		this.spaces = spaces;
		this.packs = packs;
		this.days = days;
		this.audit = audit;
	}

	/** Under which frame municipalities are alike: the pack and its version. */
	static String frame(Pack pack) {
		return pack.id() + " " + pack.version();
	}

	/** What the page shows; nothing for a space that is no municipality. */
	@Transactional(readOnly = true)
	Optional<View> view() {
		Space space = this.spaces.byId(Spoken.here()).orElseThrow();
		if (!"municipality".equals(space.kind())) {
			return Optional.empty();
		}
		Pack pack = this.packs.find(space.pack()).orElseThrow();
		LocalDate today = today();
		Comparing agreed = this.rows.open().orElse(null);
		boolean sees = agreed != null && agreed.holds(today);
		return Optional.of(new View(pack, agreed, sees, today, sees ? here() : Map.of(),
				sees ? this.rows.tally(frame(pack)) : List.of()));
	}

	/** The agreement that holds today. */
	@Transactional(readOnly = true)
	public Optional<Comparing> standing() {
		LocalDate today = today();
		return this.rows.open().filter((one) -> one.holds(today));
	}

	/** How many gaps there are here, of each kind of which anything is known. */
	@Transactional(readOnly = true)
	public Map<GapKind, Integer> here() {
		Map<GapKind, Integer> here = new EnumMap<>(GapKind.class);
		this.gaps.today(Languages.SOURCE)
			.groups()
			.stream()
			.filter(Gaps.Group::known)
			.forEach((group) -> here.put(group.kind(), group.gaps().size()));
		return here;
	}

	/** Notes that the space is counted along from today on. */
	@Transactional
	public void counted(Comparing agreed) {
		this.rows.counted(agreed.id(), today());
		this.audit.done("mandate.comparison-counted", KIND, agreed.id());
	}

	/** Agrees to be counted along, by this document and until this day. */
	@Transactional
	Outcome<UUID> agree(@Nullable String document, @Nullable LocalDate until) {
		String named = (document == null) ? "" : document.strip();
		if (named.isEmpty() || named.codePointCount(0, named.length()) > LONGEST) {
			return Outcome.refused("mandate.comparison.refused.document");
		}
		LocalDate today = today();
		if (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(YEARS))) {
			return Outcome.refused("mandate.comparison.refused.until");
		}
		this.rows.open()
			.filter((before) -> !before.holds(today))
			.ifPresent((lapsed) -> this.rows.end(lapsed.id(), lapsed.version(), Walls.current().tenure()));
		UUID id = Ids.next();
		if (!this.rows.insert(id, named, today, until, Walls.current().tenure())) {
			return Outcome.refused(MEANWHILE);
		}
		this.audit.created("mandate.comparison-agreed", KIND, id, List.of(named, until));
		return Outcome.done(id);
	}

	/** Ends the agreement today. */
	@Transactional
	Outcome<UUID> end(long version) {
		Optional<Comparing> open = this.rows.open();
		if (open.isEmpty() || !this.rows.end(open.get().id(), version, Walls.current().tenure())) {
			return Outcome.refused(MEANWHILE);
		}
		this.audit.changed("mandate.comparison-ended", KIND, open.get().id(), open.get(), "ended");
		return Outcome.done(open.get().id());
	}

	LocalDate today() {
		return this.days.here().today();
	}

	/**
	 * What the page shows.
	 *
	 * @param pack the frame
	 * @param agreed the agreement that nobody ended
	 * @param sees whether it holds, so that the count is shown
	 * @param today the day of the look
	 * @param here the own gaps by kind
	 * @param ranges the count
	 */
	public record View(Pack pack, @Nullable Comparing agreed, boolean sees, LocalDate today, Map<GapKind, Integer> here,
			List<Range> ranges) {

		/** The count of a kind, from few gaps to many. */
		public List<Range> of(GapKind kind) {
			return this.ranges.stream().filter((range) -> range.kind() == kind).toList();
		}

		/** The day of the count, if there is one. */
		public @Nullable LocalDate countedOn() {
			return this.ranges.isEmpty() ? null : this.ranges.getFirst().countedOn();
		}

	}

}
