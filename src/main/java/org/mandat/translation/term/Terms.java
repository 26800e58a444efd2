package org.mandat.translation.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.search.SearchIndex;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.mandat.platform.translation.AgreedTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms of the reader's space: those of its packs, and its own, which stand in the
 * place of a pack's or beside them. A pack's term is never changed.
 */
@Service
class Terms implements AgreedTerms {

	private static final int SHOWN = 12;

	private final PackTerms packs;

	private final TermRepository rows;

	private final Spaces spaces;

	private final SearchIndex search;

	private final AuditTrail audit;

	Terms(PackTerms packs, TermRepository rows, Spaces spaces, SearchIndex search, AuditTrail audit) {
		this.packs = packs;
		this.rows = rows;
		this.spaces = spaces;
		this.search = search;
		this.audit = audit;
	}

	/** All terms that hold, the pack's first, each once. */
	@Transactional(readOnly = true)
	public List<Term> all() {
		Map<String, Term> terms = new LinkedHashMap<>(this.packs.of(TermRepository.space()));
		this.rows.own().forEach((own) -> terms.put((own.packKey() == null) ? own.key() : own.packKey(), own));
		return List.copyOf(terms.values());
	}

	/** A term by its identifier or by its key in a pack. */
	@Transactional(readOnly = true)
	public Optional<Term> find(String key) {
		return all().stream().filter((term) -> term.key().equals(key)).findFirst();
	}

	/** What the packs of the space say, where an own term stands in its place. */
	@Transactional(readOnly = true)
	public @Nullable Term ofPack(Term term) {
		return (term.packKey() == null) ? null : this.packs.of(TermRepository.space()).get(term.packKey());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Agreed> in(Collection<Worded> texts, String lang) {
		List<Agreed> found = new ArrayList<>();
		for (Term term : all()) {
			String said = term.in(lang);
			if (!said.isEmpty() && found.size() < SHOWN) {
				texts.stream()
					.filter((text) -> !text.lang().equals(lang) && !term.in(text.lang()).isEmpty()
							&& new TermFinding(text.words()).has(term.in(text.lang())))
					.findFirst()
					.ifPresent((text) -> found.add(new Agreed(new Worded(term.in(text.lang()), text.lang()),
							new Worded(said, lang), term.note(lang).isEmpty() ? null : term.note(lang))));
			}
		}
		return found;
	}

	/** Puts a term down; in the place of a pack's if that is named. */
	@Transactional
	public Outcome<String> add(@Nullable String packKey, Map<String, String> names, Map<String, String> notes) {
		UUID id = Ids.next();
		if (!this.rows.insert(id, packKey)) {
			return Outcome.refused("translation.term.refused.meanwhile");
		}
		word(id, names, notes);
		this.audit.created("translation.term-added", "term", id, names.toString() + notes);
		return Outcome.done(id.toString());
	}

	/** Words an own term anew; refused if somebody else did so meanwhile. */
	@Transactional
	public Outcome<String> change(Term term, long version, Map<String, String> names, Map<String, String> notes) {
		UUID id = Objects.requireNonNull(term.id());
		if (!this.rows.turn(id, version)) {
			return Outcome.refused("translation.term.refused.meanwhile");
		}
		this.rows.unword(id);
		word(id, names, notes);
		this.audit.changed("translation.term-changed", "term", id, term, names.toString() + notes);
		return Outcome.done(term.key());
	}

	/** Takes an own term away; a pack's holds again where it stood in its place. */
	@Transactional
	public Outcome<String> remove(Term term, long version) {
		UUID id = Objects.requireNonNull(term.id());
		if (!this.rows.turn(id, version)) {
			return Outcome.refused("translation.term.refused.meanwhile");
		}
		this.rows.end(id);
		this.search.remove(TermRepository.space(), "term", id);
		this.audit.done("translation.term-ended", "term", id);
		return Outcome.done(term.key());
	}

	private void word(UUID id, Map<String, String> names, Map<String, String> notes) {
		UUID space = TermRepository.space();
		String url = "/s/" + this.spaces.byId(space).orElseThrow().slug() + "/translation/terms/" + id;
		this.search.remove(space, "term", id);
		names.forEach((lang, words) -> {
			String note = notes.get(lang);
			this.rows.word(id, lang, words, note);
			this.search.put(new SearchIndex.Entry(space, "term", id, lang, words, (note == null) ? "" : note, url,
					false, null));
		});
	}

}
