package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.meeting.Holding;
import org.mandat.council.meeting.Meeting;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Writes down a meeting in one act: who was there, what was not reached, what was
 * decided. All of it or none. Refuses to write down a meeting that has not come yet.
 */
@Service
class Recording {

	private final Holding holding;

	private final DecisionBook book;

	Recording(Holding holding, DecisionBook book) {
		this.holding = holding;
		this.book = book;
	}

	@Transactional
	public Outcome<UUID> write(UUID meeting, Record record, long version, Language language, LocalDate today) {
		Optional<Meeting> held = this.holding.open(meeting);
		if (held.isEmpty()) {
			return Outcome.refused("council.meeting.refused.closed");
		}
		if (held.get().on().isAfter(today)) {
			return Outcome.refused("council.record.refused.early");
		}
		this.holding.attend(held.get(), record.attendance());
		this.holding.reached(held.get(), record.parked(), record.close());
		Outcome<UUID> written = record.close() ? this.holding.close(held.get(), version)
				: this.holding.write(held.get(), version);
		if (written instanceof Outcome.Refused) {
			return undone(written);
		}
		return this.book.enter(meeting, held.get().on(), record.lines(), language)
			.map(Recording::undone)
			.orElse(written);
	}

	/** Decisions of earlier minutes, under a meeting that was closed long ago. */
	@Transactional
	public Outcome<UUID> takeOver(LocalDate on, List<DecisionLine> lines, Language language) {
		UUID meeting = this.holding.takeOver(on);
		return this.book.enter(meeting, on, lines, language).map(Recording::undone).orElse(Outcome.done(meeting));
	}

	private static Outcome<UUID> undone(Outcome<UUID> refused) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return refused;
	}

	/**
	 * What is written down.
	 *
	 * @param attendance how posts were there of which something is said now
	 * @param parked the items that are parked now, or not any more
	 * @param lines what was decided
	 * @param close whether nothing more will be written
	 */
	record Record(Map<UUID, String> attendance, Map<UUID, Boolean> parked, List<DecisionLine> lines, boolean close) {
	}

}
