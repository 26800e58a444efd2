package org.mandat.mandate.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Spoken;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.protocol.PaperNumbers;
import org.mandat.protocol.PaperNumbers.Entered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of the reader's space that were drawn up from the register. */
@Service
@Transactional(readOnly = true)
class DraftBook {

	private static final int MOST = 2000;

	private final DraftRepository rows;

	private final PaperNumbers numbers;

	private final Spaces spaces;

	private final SpaceDays days;

	private final Languages languages;

	DraftBook(DraftRepository rows, PaperNumbers numbers, Spaces spaces, SpaceDays days, Languages languages) {
		this.days = days;
		this.rows = rows;
		this.numbers = numbers;
		this.spaces = spaces;
		this.languages = languages;
	}

	List<DraftStanding> list(String state) {
		Map<UUID, List<Entered>> entries = this.numbers.ever(DraftPaper.KEY, null)
			.stream()
			.collect(Collectors.groupingBy(Entered::record));
		return this.rows.list(MOST)
			.stream()
			.map((draft) -> new DraftStanding(draft, entries.getOrDefault(draft.id(), List.of())))
			.filter((one) -> "all".equals(state) || one.state().equals(state))
			.toList();
	}

	Optional<DraftStanding> find(UUID draft) {
		return this.rows.find(draft).map((one) -> new DraftStanding(one, this.numbers.ever(DraftPaper.KEY, one.id())));
	}

	/** Today, where the space is. */
	LocalDate today() {
		return this.days.here().today();
	}

	/** All versions, the newest first. */
	List<DraftText> versions(UUID draft) {
		return this.rows.versions(draft);
	}

	/** The newest version of each language. */
	Map<String, DraftText> newest(UUID draft) {
		return newest(versions(draft));
	}

	static Map<String, DraftText> newest(List<DraftText> versions) {
		Map<String, DraftText> newest = new LinkedHashMap<>();
		versions.forEach((text) -> newest.putIfAbsent(text.lang(), text));
		return newest;
	}

	/** The newest meaning that any language gives. */
	static int meaning(Map<String, DraftText> newest) {
		return newest.values().stream().mapToInt(DraftText::gives).max().orElse(1);
	}

	/**
	 * In which languages a paper is kept: those of the space that the product speaks, in
	 * their order, then the others that it speaks.
	 */
	List<Language> languages() {
		List<Language> own = new ArrayList<>();
		this.spaces.byId(Spoken.here())
			.orElseThrow()
			.languages()
			.stream()
			.map((tag) -> this.languages.find(new Language(tag).stored()))
			.flatMap(Optional::stream)
			.forEach(own::add);
		this.languages.all().stream().filter((one) -> one.tag().equals(one.stored())).forEach(own::add);
		return own.stream().distinct().toList();
	}

}
