package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mandat.assessment.Assessment;
import org.mandat.assessment.Benchmark;
import org.mandat.assessment.Dimension;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What partners say without anybody knowing who said it. Refuses fewer than four links,
 * because of three who answered each would know that all others did; and a link that was
 * used. An answer leaves no act in the audit, as the moment of the act would tell.
 */
@Service
class Partners {

	/** Fewer links are not made. */
	static final int FEWEST = 4;

	/** More links than this are not made for a round. */
	static final int MOST = 40;

	/** For how many days a link holds. */
	static final int DAYS = 60;

	private final RoundRepository rounds;

	private final PartnerRepository rows;

	private final PartnerLinks links;

	private final Assessment assessment;

	private final SpaceDays days;

	private final AuditTrail audit;

	Partners(RoundRepository rounds, PartnerRepository rows, PartnerLinks links, Assessment assessment, SpaceDays days,
			AuditTrail audit) {
		this.rounds = rounds;
		this.rows = rows;
		this.links = links;
		this.assessment = assessment;
		this.days = days;
		this.audit = audit;
	}

	/** Makes links; they are given once, and nobody can ask for them again. */
	@Transactional
	Outcome<List<String>> link(UUID round, int many, String asked) {
		Optional<Round> open = this.rounds.hold(round).filter((one) -> !one.closed());
		if (open.isEmpty()) {
			return Outcome.refused("assessment.round.refused.closed");
		}
		boolean first = open.get().linkedOn() == null;
		String scope = first ? ("leading".equals(asked) ? "leading" : "all") : open.get().asked();
		PartnerBox box = this.rows.hold(round).orElseGet(() -> empty(scope));
		// Counted are links that were made: how many are unused could be asked by trying.
		if (many < (first ? FEWEST : 1) || many > MOST - box.made()) {
			return Outcome.refused(first ? "assessment.round.refused.links" : "assessment.round.refused.more", FEWEST,
					MOST);
		}
		this.rounds.linked(round, today(), scope);
		this.rows.keep(round, box.made(many));
		List<String> paths = new ArrayList<>();
		for (int n = 0; n < many; n++) {
			PartnerLinks.Made made = this.links.make(round);
			this.rows.link(round, made.digest());
			paths.add(made.path());
		}
		this.rows.shuffle(round);
		this.audit.done("assessment.links-made", "assessment-round", round);
		return Outcome.done(List.copyOf(paths));
	}

	/**
	 * The dimensions that a link asks, with their benchmarks; nothing if it leads nowhere
	 * any more. Does not say whether the link was used: who handed it out could ask.
	 */
	@Transactional(readOnly = true)
	Optional<List<Dimension>> asked(PartnerLinks.Place place) {
		return open(place).map((round) -> {
			Set<Benchmark> asked = asked(round.asked());
			return this.assessment.dimensions()
				.stream()
				.map((one) -> new Dimension(one.id(), one.name(), one.question(), one.offers(),
						one.benchmarks().stream().filter(asked::contains).toList()))
				.toList();
		});
	}

	/** Counts what was said by link, and takes the link away. */
	@Transactional
	Outcome<Integer> answer(PartnerLinks.Place place, Map<String, Integer> levels) {
		Optional<Round> round = open(place);
		if (round.isEmpty()) {
			return Outcome.refused("assessment.partner.refused.over");
		}
		Set<String> asked = asked(round.get().asked()).stream().map(Benchmark::id).collect(Collectors.toSet());
		boolean known = asked.containsAll(levels.keySet())
				&& levels.values().stream().allMatch((level) -> level >= 0 && level <= Benchmark.HIGHEST);
		if (levels.isEmpty() || !known) {
			return Outcome.refused("assessment.partner.refused.nothing");
		}
		PartnerBox box = this.rows.hold(place.round()).orElseGet(() -> empty(round.get().asked()));
		if (!this.rows.spend(place.round(), place.digest())) {
			return Outcome.refused("assessment.partner.refused.used");
		}
		this.rows.keep(place.round(), box.with(levels));
		return Outcome.done(levels.size());
	}

	/**
	 * How the answers of an open round stand, in one word: {@code none} asked,
	 * {@code lost} if the key is not here with which they were sealed, {@code few} or
	 * {@code enough}.
	 */
	@Transactional(readOnly = true)
	public String state(Round round) {
		if (round.linkedOn() == null) {
			return "none";
		}
		if (this.rows.lost(round.id())) {
			return "lost";
		}
		return this.rows.box(round.id()).filter(PartnerBox::enough).isPresent() ? "enough" : "few";
	}

	/**
	 * What partners said, held for the closing; empty counts of what was asked if it
	 * cannot be read, none if nobody was asked.
	 */
	PartnerBox said(Round round) {
		return (round.linkedOn() == null) ? PartnerBox.of(List.of())
				: this.rows.hold(round.id()).orElseGet(() -> empty(round.asked()));
	}

	private PartnerBox empty(String scope) {
		return PartnerBox.of(asked(scope).stream().map(Benchmark::id).toList());
	}

	private Optional<Round> open(PartnerLinks.Place place) {
		return this.rounds.find(place.round())
			.filter((round) -> !round.closed() && round.linkedOn() != null
					&& !round.linkedOn().plusDays(DAYS).isBefore(today()));
	}

	private Set<Benchmark> asked(String scope) {
		Set<Benchmark> asked = new LinkedHashSet<>();
		this.assessment.dimensions().forEach((one) -> {
			if ("leading".equals(scope)) {
				asked.add(one.leading());
			}
			else {
				asked.addAll(one.benchmarks());
			}
		});
		return asked;
	}

	private LocalDate today() {
		return this.days.here().today();
	}

}
