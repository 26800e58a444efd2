package org.mandat.protocol;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which number a paper of a record has in the protocol book of the reader's space, for
 * modules that make one. Refuses where the registry of the office gives the numbers.
 */
@Service
public class PaperNumbers {

	private final ProtocolBook book;

	private final EntryRepository entries;

	PaperNumbers(ProtocolBook book, EntryRepository entries) {
		this.book = book;
		this.entries = entries;
	}

	/**
	 * The papers of a record that stand in the book and were not voided, the newest
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<Numbered> of(UUID record) {
		return this.entries.ofRecord(record)
			.stream()
			.map((row) -> new Numbered(row.id(), row.label(), row.paper(), row.on(), row.scans()))
			.toList();
	}

	/** The number of this paper of this record, if it has one. */
	@Transactional(readOnly = true)
	public Optional<Numbered> of(String paper, UUID record) {
		return of(record).stream().filter((one) -> paper.equals(one.paper())).findFirst();
	}

	/**
	 * Draws the next number for a paper, in the transaction of the act that makes it;
	 * last of all, because whoever else draws waits for its end.
	 * @param subjects what the book says, by the tags under which texts are stored
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome<UUID> draw(String paper, UUID record, Map<String, String> subjects) {
		Map<String, String> others = new LinkedHashMap<>(subjects);
		Map.Entry<String, String> first = subjects.entrySet().iterator().next();
		others.remove(first.getKey());
		return this.book.draw(new Entering(new Worded(first.getValue(), first.getKey()), others, paper, record));
	}

	/**
	 * Enters a paper under a number that the registry of the office gave; in the
	 * transaction of the act that makes it.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome<UUID> type(String paper, UUID record, Worded subject, String number, LocalDate on) {
		return this.book.type(new Entering(subject, Map.of(), paper, record), number, on);
	}

	/**
	 * Whatever the book has of this kind of paper, what was voided too, the newest first.
	 * @param record only of this record, or of all
	 */
	@Transactional(readOnly = true)
	public List<Entered> ever(String paper, @Nullable UUID record) {
		return this.entries.ofPaper(paper, record)
			.stream()
			.map((row) -> new Entered(Objects.requireNonNull(row.of()), row.id(), row.label(), row.on(), row.scans(),
					row.voided()))
			.toList();
	}

	/**
	 * An entry of the book, be it voided or not.
	 *
	 * @param record of which record the paper tells
	 */
	public record Entered(UUID record, UUID entry, String label, LocalDate on, int scans, boolean voided) {
	}

	/**
	 * A paper that stands in the book.
	 *
	 * @param entry where it stands
	 * @param label its number, as it stands on the paper
	 * @param paper the kind of paper, or none
	 * @param on its date
	 * @param scans how many scans of the signed paper are kept with it
	 */
	public record Numbered(UUID entry, String label, @Nullable String paper, LocalDate on, int scans) {
	}

}
