package org.mandat.mandate.draft;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Spoken;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.text.Worded;
import org.mandat.protocol.PaperNumbers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Draws papers up from the register, keeps what is written into them, and fixes them by
 * their number. Refuses words for what has its number, and whatever was done before eyes
 * that had not seen the newest version.
 */
@Service
class Drafts {

	static final String KIND = "draft";

	private static final String MEANWHILE = "mandate.draft.refused.meanwhile";

	private final DraftRepository rows;

	private final DraftBook book;

	private final DraftModel model;

	private final PaperNumbers numbers;

	private final TakingPart partners;

	private final Posts posts;

	private final Spaces spaces;

	private final SpaceDays days;

	private final SearchIndex search;

	private final AuditTrail audit;

	Drafts(DraftRepository rows, DraftBook book, DraftModel model, PaperNumbers numbers, TakingPart partners,
			Posts posts, Spaces spaces, SpaceDays days, SearchIndex search, AuditTrail audit) {
		this.rows = rows;
		this.book = book;
		this.model = model;
		this.numbers = numbers;
		this.partners = partners;
		this.posts = posts;
		this.spaces = spaces;
		this.days = days;
		this.search = search;
		this.audit = audit;
	}

	/** Draws a paper up in all languages; all of them give one meaning. */
	@Transactional
	Outcome<UUID> drawUp(Drafting drafting) {
		Optional<Refusal> no = refused(drafting);
		if (no.isPresent()) {
			return new Outcome.Refused<>(no.get());
		}
		UUID id = Ids.next();
		this.rows.insert(id, drafting, null);
		int number = 0;
		for (var language : this.book.languages()) {
			number++;
			save(id, number, language.tag(), 1, this.model.words(drafting, language));
		}
		this.audit.created("mandate.draft-drawn-up", KIND, id, drafting);
		return Outcome.done(id);
	}

	/**
	 * Draws up another one instead of what has its number, with the same words to begin
	 * with.
	 */
	@Transactional
	Outcome<UUID> replace(UUID before) {
		DraftStanding old = standing(this.rows.hold(before).orElseThrow());
		UUID id = Ids.next();
		Draft was = old.draft();
		Drafting same = new Drafting(was.kind(), was.duty(), was.post(), was.other(), null, null, null, null,
				was.partners());
		if (!old.canBeReplaced() || !this.rows.insert(id, same, before)) {
			return Outcome.refused("mandate.draft.refused.replaced");
		}
		int number = 0;
		for (DraftText text : this.book.newest(before).values()) {
			number++;
			save(id, number, text.lang(), text.gives(), text.words());
		}
		this.audit.created("mandate.draft-drawn-up", KIND, id, List.of(same, before));
		return Outcome.done(id);
	}

	/**
	 * Saves a language as a new version.
	 * @param seen the newest version of this language that was before the eyes of whoever
	 * writes
	 * @param same whether it says what the newest of the others say
	 */
	@Transactional
	Outcome<UUID> write(UUID draft, String lang, Map<String, String> words, int seen, boolean same) {
		DraftStanding now = standing(this.rows.hold(draft).orElseThrow());
		if (!now.open()) {
			return Outcome.refused("mandate.draft.refused.fixed");
		}
		Map<String, DraftText> newest = this.book.newest(draft);
		DraftText before = newest.get(lang);
		if (before != null && before.number() != seen) {
			return Outcome.refused(MEANWHILE);
		}
		int meaning = DraftBook.meaning(newest);
		if (before != null && before.says(words) && (!same || before.gives() == meaning)) {
			return Outcome.done(draft);
		}
		save(draft, now.draft().last() + 1, lang, same ? meaning : meaning + 1, words);
		this.audit.changed("mandate.draft-saved", KIND, draft, (before == null) ? lang : before, words);
		return Outcome.done(draft);
	}

	/**
	 * Fixes the words by the next number of the book, or by one that the registry of the
	 * office gave.
	 * @param seen the newest version that was before the eyes of whoever fixes it
	 */
	@Transactional
	Outcome<UUID> number(UUID draft, String typed, @Nullable LocalDate on, int seen) {
		DraftStanding now = standing(this.rows.hold(draft).orElseThrow());
		if (!now.open() || now.draft().last() != seen) {
			return Outcome.refused(MEANWHILE);
		}
		LocalDate today = this.days.here().today();
		LocalDate day = (on == null) ? today : on;
		if (!typed.isBlank() && (day.isAfter(today) || day.isBefore(today.minusYears(1)))) {
			return Outcome.refused("mandate.draft.refused.on");
		}
		Map<String, String> subjects = subjects(draft);
		Map.Entry<String, String> first = subjects.entrySet().iterator().next();
		Outcome<UUID> entered = typed.isBlank() ? this.numbers.draw(DraftPaper.KEY, draft, subjects)
				: this.numbers.type(DraftPaper.KEY, draft, new Worded(first.getValue(), first.getKey()), typed, day);
		if (entered instanceof Outcome.Refused<UUID> no) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return no;
		}
		this.rows.fix(draft);
		this.audit.changed("mandate.draft-fixed", KIND, draft, seen, entered);
		return Outcome.done(draft);
	}

	/** Gives the words back, if the number was voided before anybody signed. */
	@Transactional
	Outcome<UUID> openAgain(UUID draft) {
		if (!standing(this.rows.hold(draft).orElseThrow()).opensAgain()) {
			return Outcome.refused("mandate.draft.refused.fixed");
		}
		this.rows.open(draft);
		this.audit.done("mandate.draft-opened-again", KIND, draft);
		return Outcome.done(draft);
	}

	/** Gives a paper up that has no number. */
	@Transactional
	Outcome<UUID> drop(UUID draft, int seen) {
		DraftStanding now = standing(this.rows.hold(draft).orElseThrow());
		if (!now.open() || now.draft().last() != seen) {
			return Outcome.refused(MEANWHILE);
		}
		this.rows.drop(draft);
		this.search.remove(Spoken.here(), KIND, draft);
		this.audit.done("mandate.draft-dropped", KIND, draft);
		return Outcome.done(draft);
	}

	private DraftStanding standing(Draft draft) {
		return new DraftStanding(draft, this.numbers.ever(DraftPaper.KEY, draft.id()));
	}

	private Map<String, String> subjects(UUID draft) {
		Map<String, DraftText> newest = this.book.newest(draft);
		Map<String, String> subjects = new LinkedHashMap<>();
		this.book.languages()
			.stream()
			.filter((language) -> newest.containsKey(language.tag()))
			.forEach((language) -> subjects.put(language.tag(), newest.get(language.tag()).in(DraftKind.TITLE)));
		return subjects;
	}

	private Optional<Refusal> refused(Drafting drafting) {
		if (drafting.kind().about() == DraftKind.About.POSTS) {
			if (drafting.post() == null || this.posts.find(drafting.post()).isEmpty()) {
				return Optional.of(Refusal.of("mandate.draft.refused.post"));
			}
			if (drafting.other() != null
					&& (drafting.other().equals(drafting.post()) || this.posts.find(drafting.other()).isEmpty())) {
				return Optional.of(Refusal.of("mandate.draft.refused.other"));
			}
		}
		LocalDate from = drafting.from();
		LocalDate until = drafting.until();
		if (from != null && until != null && until.isBefore(from)) {
			return Optional.of(Refusal.of("mandate.draft.refused.until"));
		}
		if (drafting.kind().about().partners() && (drafting.partners().isEmpty()
				|| this.partners.names(drafting.kind(), drafting.partners()).size() < drafting.partners().size())) {
			return Optional.of(Refusal.of("mandate.draft.refused.partner"));
		}
		return Optional.empty();
	}

	private void save(UUID draft, int number, String lang, int gives, Map<String, String> words) {
		this.rows.save(draft, number, lang, gives, words);
		String slug = this.spaces.byId(Spoken.here()).orElseThrow().slug();
		this.search.put(new SearchIndex.Entry(Spoken.here(), KIND, draft, lang, words.getOrDefault(DraftKind.TITLE, ""),
				"", "/s/" + slug + "/mandate/drafts/" + draft, false, this.days.here().today()));
	}

}
