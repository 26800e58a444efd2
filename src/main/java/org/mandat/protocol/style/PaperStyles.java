package org.mandat.protocol.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.paper.Arms;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the papers of the reader's space look, and its arms. Of two people who change them
 * at once, the second one sees both; arms are taken only as this product draws them.
 */
@Service
public class PaperStyles {

	private final StyleRepository rows;

	private final Packs packs;

	private final Languages languages;

	private final Messages messages;

	private final AuditTrail audit;

	PaperStyles(StyleRepository rows, Packs packs, Languages languages, Messages messages, AuditTrail audit) {
		this.rows = rows;
		this.packs = packs;
		this.languages = languages;
		this.messages = messages;
		this.audit = audit;
	}

	/** The settings of the space, else those of its pack in all its languages. */
	@Transactional(readOnly = true)
	public PaperSetting of(Space space) {
		return this.rows.find(space.id())
			.orElseGet(() -> new PaperSetting(PackStyle.of(this.packs.get(space.pack())), space.languages(), 0));
	}

	/** The arms of the space, if it gave them, with their words in every language. */
	@Transactional(readOnly = true)
	public Optional<Arms> arms(Space space) {
		return this.rows.arms(space.id())
			.map((row) -> new Arms(row.picture(), row.width(), row.height(), shows(space, row.shows())));
	}

	@Transactional(readOnly = true)
	Optional<ArmsRow> armsRow(Space space) {
		return this.rows.arms(space.id());
	}

	@Transactional
	StyleChange change(Space space, PaperSetting typed) {
		PaperSetting before = of(space);
		if (before.version() != typed.version() || !this.rows.keep(space.id(), typed)) {
			return new StyleChange.Lost(new Stale<>(of(space), typed));
		}
		this.audit.changed("protocol.style.changed", "paper-style", space.id(), before, typed);
		return new StyleChange.Changed();
	}

	/** Puts arms in the place of those that the form had shown. */
	@Transactional
	Outcome<ArmsRow> give(Space space, ArmsRow arms) {
		long held = armsRow(space).map(ArmsRow::version).orElse(0L);
		if (held != arms.version() || !this.rows.keep(space.id(), arms)) {
			return Outcome.refused("protocol.arms.refused.changedMeanwhile");
		}
		this.audit.done("protocol.arms.given", "arms", space.id());
		return Outcome.done(arms);
	}

	@Transactional
	void takeAway(Space space) {
		if (this.rows.removeArms(space.id())) {
			this.audit.done("protocol.arms.removed", "arms", space.id());
		}
	}

	/** The languages in which a text of the space is kept: Latin is made of Cyrillic. */
	List<Language> kept(Space space) {
		return space.languages()
			.stream()
			.map((tag) -> "sr-Latn".equals(tag) ? "sr-Cyrl" : tag)
			.map(this.languages::find)
			.flatMap(Optional::stream)
			.distinct()
			.toList();
	}

	private Text shows(Space space, Map<String, String> written) {
		Map<String, String> all = new LinkedHashMap<>();
		this.languages.all()
			.stream()
			.filter((language) -> !"sr-Latn".equals(language.tag()))
			.forEach((language) -> all.put(language.tag(), written.getOrDefault(language.tag(),
					this.messages.text(language, "protocol.arms.shows", space.name().in(language)))));
		return Text.of(all);
	}

}
