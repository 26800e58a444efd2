package org.mandat.mandate.draft;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Holder;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.BasisWording;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Duty;
import org.mandat.mandate.Spoken;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * The first words of a paper: the model, filled from the register. What the register does
 * not know is a line to write on, never a guess; of a text that was not seen it says so
 * (ground rules G10, G13).
 */
@Component
class DraftModel {

	/** Where somebody writes by hand. */
	static final String LINE = "______________________";

	private static final int LISTED = 12;

	private final Posts posts;

	private final Duties duties;

	private final Spaces spaces;

	private final BasisWording wording;

	private final TakingPart partners;

	private final Messages messages;

	DraftModel(Posts posts, Duties duties, Spaces spaces, BasisWording wording, TakingPart partners,
			Messages messages) {
		this.posts = posts;
		this.duties = duties;
		this.spaces = spaces;
		this.wording = wording;
		this.partners = partners;
		this.messages = messages;
	}

	/** The words by part, in one language. */
	Map<String, String> words(Drafting drafting, Language language) {
		Space space = this.spaces.byId(Spoken.here()).orElseThrow();
		PostView other = post(drafting.other());
		Object[] facts = { space.name().in(language), name(post(drafting.post()), language), name(other, language),
				days(drafting, language), basis(drafting, space, language), taking(drafting, language),
				figure(drafting.hours(), language), figure(drafting.money(), language), holder(other) };
		Map<String, String> words = new LinkedHashMap<>();
		drafting.kind()
			.fields()
			.stream()
			.filter((part) -> this.messages.has(key(drafting.kind(), part)))
			.forEach((part) -> words.put(part, this.messages.text(language, key(drafting.kind(), part), facts)));
		return words;
	}

	private static String key(DraftKind kind, String part) {
		return "mandate.draft.model." + kind.key() + "." + part;
	}

	private @Nullable PostView post(@Nullable UUID post) {
		return (post == null) ? null : this.posts.find(post).orElse(null);
	}

	private static String name(@Nullable PostView post, Language language) {
		return (post == null) ? LINE : post.name().in(language);
	}

	/** An authorisation without a name authorises nobody; it stays in the own space. */
	private static String holder(@Nullable PostView post) {
		return (post == null) ? LINE
				: Stream.concat(Stream.ofNullable(post.regular()), post.acting().stream())
					.map(Holder::personName)
					.findFirst()
					.orElse(LINE);
	}

	private String days(Drafting drafting, Language language) {
		return this.messages.text(language, "mandate.draft.model.between", day(drafting.from(), language),
				day(drafting.until(), language));
	}

	private static String day(@Nullable LocalDate day, Language language) {
		return (day == null) ? LINE : Formats.date(language, day);
	}

	private static String figure(@Nullable Integer number, Language language) {
		return (number == null) ? LINE : Formats.number(language, number);
	}

	private String taking(Drafting drafting, Language language) {
		List<Text> names = this.partners.names(drafting.kind(), drafting.partners());
		return names.isEmpty() ? "– " + LINE
				: names.stream().map((name) -> "– " + name.in(language)).collect(Collectors.joining("\n"));
	}

	/** By what it is expected: a line for each duty, with what was seen of its text. */
	private String basis(Drafting drafting, Space space, Language language) {
		List<Duty> expected = expected(drafting, space);
		return expected.isEmpty() ? "– " + LINE
				: expected.stream()
					.limit(LISTED)
					.map((duty) -> "– " + this.messages.text(language, "mandate.draft.model.duty",
							duty.actorName().in(language), duty.what().in(language),
							this.wording.instrument(duty.basis(), language), this.wording.seen(duty.basis(), language)))
					.collect(Collectors.joining("\n"));
	}

	/**
	 * The duty for which it is drawn up; else those of the post for which somebody acts,
	 * and for a letter of several towns those that nobody assigned clearly.
	 */
	private List<Duty> expected(Drafting drafting, Space space) {
		Optional<Duty> one = Optional.ofNullable(drafting.duty()).flatMap((id) -> this.duties.find(space.pack(), id));
		if (one.isPresent()) {
			return List.of(one.get());
		}
		PostView post = post(drafting.post());
		return switch (drafting.kind()) {
			case ACTING -> (post == null) ? List.of() : this.duties.of(space.pack(), post.actor());
			case JOINT -> this.duties.all(space.pack())
				.stream()
				.filter((duty) -> duty.clarity() == Duty.Clarity.UNCLEAR && "municipal".equals(duty.level()))
				.toList();
			case CHAIR, SHARING, REGULATION -> List.of();
		};
	}

}
