package org.mandat.protocol.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mandat.jurisdiction.Space;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.PaperPage;
import org.mandat.platform.paper.PaperStyle;
import org.mandat.platform.paper.PaperStyle.Layout;
import org.mandat.platform.paper.PaperStyle.Shown;
import org.mandat.platform.paper.PaperStyle.Size;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the page of paper settings and arms shows. */
@Component
class StylePage {

	private final PaperStyles styles;

	private final Languages languages;

	private final SamplePaper sample;

	private final PaperPage papers;

	StylePage(PaperStyles styles, Languages languages, SamplePaper sample, PaperPage papers) {
		this.styles = styles;
		this.languages = languages;
		this.sample = sample;
		this.papers = papers;
	}

	/** The tags of the space's languages in which papers can be made. */
	List<String> offered(Space space) {
		return space.languages()
			.stream()
			.map(this.languages::find)
			.flatMap(Optional::stream)
			.map(Language::tag)
			.distinct()
			.toList();
	}

	/** The page with what is kept. */
	Map<String, Object> kept(Page page, Space space) {
		PaperSetting kept = this.styles.of(space);
		return model(page, space, Form.of(StyleForm.values(kept)), Optional.of(kept));
	}

	/** The page with what was typed; the sample only of settings that hold. */
	Map<String, Object> model(Page page, Space space, Form form, Optional<PaperSetting> shown) {
		Map<String, Object> model = new HashMap<>();
		Optional<ArmsRow> arms = this.styles.armsRow(space);
		Map<String, Object> written = new HashMap<>(Map.of("version", arms.map(ArmsRow::version).orElse(0L)));
		arms.ifPresent((row) -> row.shows().forEach((tag, words) -> written.put("shows-" + tag, words)));
		model.put("form", form);
		model.put("armsForm", Form.of(written));
		model.put("arms", arms.isPresent());
		model.put("kept", this.styles.kept(space));
		model.put("choices", choices(page, space));
		model.put("lost", space.languages().size() - offered(space).size());
		Paper paper = shown.map((setting) -> this.sample.of(space, setting)).orElse(null);
		model.put("sample", shown.map((setting) -> query(page, setting)).orElse(""));
		if (paper != null) {
			model.put("paper", paper);
			model.put("leaves", this.papers.leaves(paper));
		}
		return model;
	}

	/** Settings as lines for the eye. */
	Map<String, String> lines(Page page, PaperSetting setting) {
		PaperStyle style = setting.style();
		Map<String, String> lines = new LinkedHashMap<>();
		lines.put(page.text("protocol.style.size"), page.named("protocol.style.size", PaperStyle.key(style.size())));
		lines.put(page.text("protocol.style.margins"), page.text("protocol.style.margins.line", style.margins().top(),
				style.margins().right(), style.margins().bottom(), style.margins().left()));
		lines.put(page.text("protocol.style.type"), page.text("protocol.style.type.points", style.type()));
		lines.put(page.text("protocol.style.languages"),
				setting.languages()
					.stream()
					.map((tag) -> Languages.ownName(new Language(tag)))
					.collect(Collectors.joining(", ")));
		lines.put(page.text("protocol.style.layout"),
				page.named("protocol.style.layout", PaperStyle.key(style.layout())));
		lines.put(page.text("protocol.style.shown"),
				Arrays.stream(Shown.values())
					.filter(style::shows)
					.map((part) -> page.named("protocol.style.shown", PaperStyle.key(part)))
					.collect(Collectors.joining(", ")));
		return lines;
	}

	private Map<String, Map<String, String>> choices(Page page, Space space) {
		Map<String, String> types = new LinkedHashMap<>();
		for (int points = PaperStyle.SMALLEST; points <= PaperStyle.LARGEST; points++) {
			types.put(String.valueOf(points), page.text("protocol.style.type.points", points));
		}
		Map<String, String> tongues = new LinkedHashMap<>();
		offered(space).forEach((tag) -> tongues.put(tag, Languages.ownName(new Language(tag))));
		return Map.of("size", named(page, "size", Size.values()), "layout", named(page, "layout", Layout.values()),
				"shown", named(page, "shown", Shown.values()), "type", types, "languages", tongues);
	}

	private static Map<String, String> named(Page page, String field, Enum<?>[] all) {
		Map<String, String> names = new LinkedHashMap<>();
		Arrays.stream(all)
			.map(PaperStyle::key)
			.forEach((key) -> names.put(key, page.named("protocol.style." + field, key)));
		return names;
	}

	private static String query(Page page, PaperSetting setting) {
		UriComponentsBuilder query = UriComponentsBuilder.fromPath(page.url("protocol", "style", "sample"));
		StyleForm.values(setting).forEach((name, value) -> {
			List<Object> values = new ArrayList<>();
			if (value instanceof List<?> many) {
				values.addAll(many);
			}
			else {
				values.add(value);
			}
			query.queryParam(name, values);
		});
		return query.encode().build().toUriString();
	}

}
