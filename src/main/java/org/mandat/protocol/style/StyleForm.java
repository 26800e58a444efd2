package org.mandat.protocol.style;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.PaperStyle;
import org.mandat.platform.paper.PaperStyle.Layout;
import org.mandat.platform.paper.PaperStyle.Margins;
import org.mandat.platform.paper.PaperStyle.Shown;
import org.mandat.platform.paper.PaperStyle.Size;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;

/** The paper settings as the browser sends them. */
record StyleForm(@Nullable String size, @Nullable String top, @Nullable String right, @Nullable String bottom,
		@Nullable String left, @Nullable String type, @Nullable String layout, @Nullable List<String> languages,
		@Nullable List<String> shown, @Nullable String version) {

	private static final int NARROWEST = 80;

	/** What is kept, as the form shows it. */
	static Map<String, Object> values(PaperSetting setting) {
		PaperStyle style = setting.style();
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("size", PaperStyle.key(style.size()));
		values.put("top", style.margins().top());
		values.put("right", style.margins().right());
		values.put("bottom", style.margins().bottom());
		values.put("left", style.margins().left());
		values.put("type", style.type());
		values.put("layout", PaperStyle.key(style.layout()));
		values.put("languages", setting.languages());
		values.put("shown", style.shown().stream().map(PaperStyle::key).sorted().toList());
		values.put("version", setting.version());
		return values;
	}

	/**
	 * The settings, if they hold; else nothing, and the form says what is wrong.
	 * @param offered the languages of the space in which papers can be made
	 */
	Optional<PaperSetting> read(Form form, List<String> offered) {
		Optional<Size> sheet = PaperStyle.named(Size.class, text(this.size));
		Optional<Layout> order = PaperStyle.named(Layout.class, text(this.layout));
		Margins margins = new Margins(margin(form, "top", this.top), margin(form, "right", this.right),
				margin(form, "bottom", this.bottom), margin(form, "left", this.left));
		int points = number(this.type);
		if (sheet.isEmpty()) {
			form.reject("size", Refusal.of("protocol.style.refused.size"));
		}
		if (points < PaperStyle.SMALLEST || points > PaperStyle.LARGEST) {
			form.reject("type", Refusal.of("protocol.style.refused.type", PaperStyle.SMALLEST, PaperStyle.LARGEST));
		}
		if (order.isEmpty()) {
			form.reject("layout", Refusal.of("protocol.style.refused.layout"));
		}
		List<String> chosen = offered.stream().filter(list(this.languages)::contains).toList();
		if (chosen.isEmpty()) {
			form.reject("languages", Refusal.of("protocol.style.refused.languages"));
		}
		if (form.hasErrors()) {
			return Optional.empty();
		}
		PaperStyle style = new PaperStyle(sheet.orElseThrow(), margins, points, order.orElseThrow(), parts());
		if (style.width() < NARROWEST) {
			form.reject("left", Refusal.of("protocol.style.refused.narrow", style.width(), NARROWEST));
		}
		if (style.layout() == Layout.BESIDE && style.columns() < 2) {
			form.reject("layout", Refusal.of("protocol.style.refused.room", style.width()));
		}
		return form.hasErrors() ? Optional.empty()
				: Optional.of(new PaperSetting(style, chosen, Math.max(0, number(this.version))));
	}

	private Set<Shown> parts() {
		Set<Shown> parts = new HashSet<>();
		list(this.shown).forEach((name) -> PaperStyle.named(Shown.class, name).ifPresent(parts::add));
		return parts;
	}

	private static int margin(Form form, String field, @Nullable String typed) {
		int margin = number(typed);
		if (margin < Margins.LEAST || margin > Margins.MOST) {
			form.reject(field, Refusal.of("protocol.style.refused.margin", Margins.LEAST, Margins.MOST));
		}
		return margin;
	}

	private static int number(@Nullable String typed) {
		String number = text(typed);
		return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
	}

	private static String text(@Nullable String typed) {
		return (typed == null) ? "" : typed.strip();
	}

	private static List<String> list(@Nullable List<String> typed) {
		return (typed == null) ? List.of() : typed;
	}

}
