package org.mandat.jurisdiction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mandat.platform.text.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps who signed from being changed afterwards. Refuses that somebody becomes the
 * holder of days on which somebody else sat or signed for the post, and that a holder
 * leaves before a day on which they did.
 */
@Component
class Backdating {

	private final ObjectProvider<SignedDays> modules;

	private final TenureRows rows;

	Backdating(ObjectProvider<SignedDays> modules, TenureRows rows) {
		this.modules = modules;
		this.rows = rows;
	}

	/** Refuses a tenure that begins before what another holder signed. */
	Optional<Refusal> refuseBegin(UUID space, Appointment asked, @Nullable UUID person, Days days) {
		if (!asked.from().isBefore(days.today())) {
			return Optional.empty();
		}
		LocalDate until = last(asked.until(), days);
		return found(space, asked.post(), asked.from(), until, days,
				(holders) -> !holders.isEmpty() && (person == null || !holders.contains(person)))
			.max(Comparator.naturalOrder())
			.map((on) -> Refusal.of("jurisdiction.tenure.refused.signed", on,
					on.isBefore(days.today()) ? on.plusDays(1) : on));
	}

	/** Refuses a last day that lies before what the holder signed. */
	Optional<Refusal> refuseEnd(UUID space, Tenure tenure, LocalDate lastDay, Days days) {
		if (!lastDay.isBefore(days.today())) {
			return Optional.empty();
		}
		return found(space, tenure.post(), lastDay.plusDays(1), days.today(), days,
				(holders) -> holders.equals(Set.of(tenure.person())))
			.max(Comparator.naturalOrder())
			.map((on) -> Refusal.of("jurisdiction.tenure.refused.signedAfter", on));
	}

	/** Days up to today on which those who did it, or else all holders, are such. */
	private Stream<LocalDate> found(UUID space, UUID post, LocalDate from, LocalDate until, Days days,
			Predicate<Set<UUID>> such) {
		List<Tenure> tenures = this.rows.by("post_id", space, post);
		return this.modules.stream()
			.flatMap((module) -> module.of(post, from, until).stream())
			.filter((signed) -> such.test(persons(tenures, signed, days)))
			.map(SignedDays.Signed::on);
	}

	private static Set<UUID> persons(List<Tenure> tenures, SignedDays.Signed signed, Days days) {
		Instant begin = days.startOf(signed.on());
		Instant end = days.startOf(signed.on().plusDays(1));
		return tenures.stream()
			.filter((tenure) -> (signed.tenure() != null) ? tenure.id().equals(signed.tenure())
					: tenure.begin().isBefore(end) && (tenure.end() == null || tenure.end().isAfter(begin)))
			.map(Tenure::person)
			.collect(Collectors.toSet());
	}

	private static LocalDate last(@Nullable LocalDate until, Days days) {
		return (until == null || until.isAfter(days.today())) ? days.today() : until;
	}

}
