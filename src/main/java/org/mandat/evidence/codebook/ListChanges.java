package org.mandat.evidence.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the space's list of themes, each time as a numbered version with its reason.
 * What was coded before stays as it was coded. Refuses a change made on a list that
 * somebody else has changed meanwhile.
 */
@Service
class ListChanges {

	private final ListRepository rows;

	private final ThemeWordings wordings;

	private final Codebooks codebooks;

	private final AuditTrail audit;

	ListChanges(ListRepository rows, ThemeWordings wordings, Codebooks codebooks, AuditTrail audit) {
		this.rows = rows;
		this.wordings = wordings;
		this.codebooks = codebooks;
		this.audit = audit;
	}

	/** Carries a change out on the list of this version, or says what is in its way. */
	@Transactional
	public Optional<ListRules.Broken> change(String act, String theme, ThemeForm form, int version, Language language) {
		UUID space = ListRepository.space();
		Codebook codebook = this.codebooks.of(space);
		Optional<ListRules.Broken> broken = ListRules.broken(form, act, codebook, theme);
		if (broken.isPresent()) {
			return broken;
		}
		List<String> into = into(act, theme, form);
		String reason = String.valueOf(ListRules.filled(form.reason()));
		String base = codebook.version().replaceAll("-[0-9]+$", "");
		if (!this.rows.begin(version, base, new ListAct(act, theme, into, reason))) {
			return Optional.of(new ListRules.Broken("", Refusal.of("evidence.list.stale")));
		}
		carryOut(new ListAct(act, theme, into, reason), form, codebook, version + 1, language);
		this.audit.created("evidence.list-" + act, "theme", Ids.ofKey(space.toString(), theme), form);
		return Optional.empty();
	}

	private List<String> into(String act, String theme, ThemeForm form) {
		String parent = Codebook.root(theme);
		int next = this.rows.nextBelow(parent);
		return switch (act) {
			case "merge" -> List.of(String.valueOf(ListRules.filled(form.into())));
			case "split" -> List.of(parent + "." + next, parent + "." + (next + 1));
			case "add" -> List.of(parent + "." + next);
			default -> List.of();
		};
	}

	private void carryOut(ListAct act, ThemeForm form, Codebook codebook, int version, Language language) {
		String theme = act.theme();
		String parent = Codebook.root(theme);
		switch (act.act()) {
			case "add" -> put(act.into().getFirst(), parent, version, language, form.first());
			case "reword" -> this.wordings.reword(theme, language.tag(), version, form);
			case "split" -> {
				put(act.into().getFirst(), parent, version, language, form.first());
				put(act.into().getLast(), parent, version, language, form.second());
				List<String> successors = new ArrayList<>(act.into());
				if (theme.equals(parent)) {
					codebook.partsOf(theme).forEach((part) -> successors.add(part.id()));
				}
				this.rows.end(theme, new Codebook.End("split", version, successors));
			}
			case "merge" -> this.rows.end(theme, new Codebook.End("merge", version, act.into()));
			case "retire" -> this.rows.end(theme, new Codebook.End("retire", version, List.of()));
			default -> this.rows.bringBack(theme);
		}
	}

	private void put(String id, String parent, int version, Language language, Wording words) {
		this.rows.add(id, parent, version);
		this.rows.word(id, language.tag(), version, words, version);
	}

}
