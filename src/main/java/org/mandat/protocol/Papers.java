package org.mandat.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.paper.OneScript;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.PaperDesk;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.paper.PaperKind.Order;
import org.mandat.platform.paper.PaperStyle;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.protocol.style.PaperHead;
import org.mandat.protocol.style.PaperSetting;
import org.mandat.protocol.style.PaperStyles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the papers of the reader's space: what a module has to say, under the head of the
 * space, in one language or in all that the space has. Refuses a paper that the reader
 * may not make as if there were none.
 */
@Service
public class Papers implements PaperDesk {

	/** Asks for all languages of the space. */
	public static final String ALL = "all";

	private final ObjectProvider<PaperKind> kinds;

	private final Spaces spaces;

	private final Languages languages;

	private final PaperStyles styles;

	private final AuditTrail audit;

	private final Clock clock;

	Papers(ObjectProvider<PaperKind> kinds, Spaces spaces, Languages languages, PaperStyles styles, AuditTrail audit,
			Clock clock) {
		this.kinds = kinds;
		this.spaces = spaces;
		this.languages = languages;
		this.styles = styles;
		this.audit = audit;
		this.clock = clock;
	}

	/** The kinds of paper that the reader may make. */
	List<PaperKind> kinds(Predicate<String> may) {
		return this.kinds.orderedStream().filter((kind) -> may.test(kind.permission())).toList();
	}

	/** The kind of this key, if the reader may make it. */
	Optional<PaperKind> kind(String key, Predicate<String> may) {
		return kinds(may).stream().filter((kind) -> kind.key().equals(key)).findFirst();
	}

	/**
	 * A paper; all its sheets are of the same moment.
	 * @return nothing if there is no such paper, or not for this reader
	 */
	@Transactional(readOnly = true)
	public Optional<Paper> make(String key, Asked asked) {
		return make(key, asked, PaperKind::content);
	}

	/**
	 * What of a paper may be sent through a messenger.
	 * @return nothing if nothing of it may, or if the reader may not make the paper
	 */
	@Transactional(readOnly = true)
	public Optional<Paper> forMessenger(String key, Asked asked) {
		return make(key, asked, PaperKind::forMessenger);
	}

	private Optional<Paper> make(String key, Asked asked, BiFunction<PaperKind, Order, Optional<Paper.Content>> says) {
		UUID here = Walls.current().space();
		Optional<PaperKind> kind = kind(key, asked.may());
		Optional<Space> space = (here == null) ? Optional.empty() : this.spaces.byId(here);
		if (kind.isEmpty() || space.isEmpty()) {
			return Optional.empty();
		}
		LocalDate on = (asked.on() == null) ? today() : asked.on();
		PaperSetting setting = this.styles.of(space.get());
		Map<Language, Paper.Content> contents = new LinkedHashMap<>();
		List<String> missing = asked.languages().contains(ALL) ? missing(space.get()) : new ArrayList<>();
		for (Language language : chosen(setting, asked.languages())) {
			says.apply(kind.get(), new Order(language, asked.of(), on, asked.part(), asked.only(), asked.may()))
				.map((content) -> kind.get().asTyped() ? content : OneScript.of(content, language))
				.ifPresentOrElse((content) -> contents.put(language, content),
						() -> missing.add(Languages.ownName(language)));
		}
		List<Sheet> sheets = new ArrayList<>();
		contents.forEach((language, content) -> sheets.add(PaperHead.sheet(space.get(), language, missing, content)));
		PaperStyle style = kind.get().signed() ? setting.style() : setting.style().unsigned();
		return sheets.isEmpty() ? Optional.empty() : Optional
			.of(new Paper(key, today(), asked.number(), sheets, style, this.styles.arms(space.get()).orElse(null)));
	}

	@Override
	@Transactional(readOnly = true)
	public Paper paper(String key, Language language, Paper.Content content) {
		Space space = Optional.ofNullable(Walls.current().space()).flatMap(this.spaces::byId).orElseThrow();
		return new Paper(key, today(), null,
				List.of(PaperHead.sheet(space, language, List.of(), OneScript.of(content, language))),
				this.styles.of(space).style().unsigned(), this.styles.arms(space).orElse(null));
	}

	/** Into how many parts the paper that is asked for is divided. */
	@Transactional(readOnly = true)
	public int parts(String key, Asked asked) {
		return kind(key, asked.may()).map((kind) -> kind.parts(order(asked))).orElse(1);
	}

	/** The message key of what the paper that is asked for is called. */
	@Transactional(readOnly = true)
	String titleKey(PaperKind kind, Asked asked) {
		return kind.titleKey(order(asked));
	}

	private Order order(Asked asked) {
		LocalDate on = (asked.on() == null) ? today() : asked.on();
		return new Order(this.languages.firstOf(asked.languages()), asked.of(), on, asked.part(), asked.only(),
				asked.may());
	}

	@Override
	@Transactional
	public void made(Paper paper, @Nullable UUID of) {
		this.audit.done("paper.made", "paper", (of == null) ? Ids.ofKey("paper", paper.key()) : of);
	}

	/** The languages of the space that the product speaks, in its order. */
	List<Language> languages() {
		UUID here = Walls.current().space();
		return (here == null) ? List.of()
				: this.spaces.byId(here).map((space) -> installed(space.languages())).orElse(List.of());
	}

	/** How the papers of the reader's space are set. */
	@Transactional(readOnly = true)
	public PaperStyle style() {
		return Optional.ofNullable(Walls.current().space())
			.flatMap(this.spaces::byId)
			.map((space) -> this.styles.of(space).style())
			.orElse(PaperStyle.STANDARD);
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(Formats.ZONE));
	}

	private List<Language> chosen(PaperSetting setting, List<String> asked) {
		return installed(asked.contains(ALL) ? setting.languages() : asked);
	}

	private List<Language> installed(List<String> tags) {
		return tags.stream().map(this.languages::find).flatMap(Optional::stream).distinct().toList();
	}

	private List<String> missing(Space space) {
		return new ArrayList<>(space.languages()
			.stream()
			.filter((tag) -> this.languages.find(tag).isEmpty())
			.map((tag) -> Languages.ownName(new Language(tag)))
			.toList());
	}

	/**
	 * What is asked for.
	 *
	 * @param languages tags of languages, or {@link #ALL}
	 * @param of the record of which the paper tells, or none
	 * @param on the day for which it is made, or none for today
	 * @param number its protocol number, or none
	 * @param part which of its parts, from one on
	 * @param only which rows of a list, as the address of its page says so; empty for all
	 * @param may what the reader may do
	 */
	public record Asked(List<String> languages, @Nullable UUID of, @Nullable LocalDate on, @Nullable String number,
			int part, String only, Predicate<String> may) {

		/** Of all rows. */
		public Asked(List<String> languages, @Nullable UUID of, @Nullable LocalDate on, @Nullable String number,
				int part, Predicate<String> may) {
			this(languages, of, on, number, part, "", may);
		}

	}

}
