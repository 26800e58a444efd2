package org.mandat.evidence.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.ibm.icu.text.Collator;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.correction.Naming;
import org.mandat.evidence.need.ListMarks;
import org.mandat.evidence.source.SourcePlaces;
import org.mandat.jurisdiction.Place;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays the map of the reader's space: a hub or desk sees all municipalities of its pack,
 * a municipality itself and whom it has heard or invited.
 */
@Service
class NeedsMaps {

	private final MapCounts counts;

	private final MapReading reading;

	private final Naming naming;

	private final Codebooks codebooks;

	private final ListMarks marks;

	private final SourcePlaces places;

	NeedsMaps(MapCounts counts, MapReading reading, Naming naming, Codebooks codebooks, ListMarks marks,
			SourcePlaces places) {
		this.counts = counts;
		this.reading = reading;
		this.naming = naming;
		this.codebooks = codebooks;
		this.marks = marks;
		this.places = places;
	}

	/** The map as this filter asks for it, in the order of this language. */
	@Transactional(readOnly = true)
	NeedsMap lay(UUID here, MapFilter filter, Language language) {
		Space space = this.places.space(here);
		Naming.Named named = this.naming.here();
		Codebook codebook = this.codebooks.of(here);
		List<Codebook.Theme> columns = codebook.themes()
			.stream()
			.filter((theme) -> filter.group() == null || theme.group().equals(filter.group()))
			.toList();
		Tally tally = new Tally(columns, this.counts.heard(space, named, filter));
		Laying laying = new Laying(space, named, tally, filter);
		Map<String, LocalDate> invited = this.reading.invited(space);
		List<Place> shown = municipalities(laying, invited.keySet(), language);
		return lay(laying, columns, shown,
				new Context(invited, this.reading.offers(space), codebook.groups(), this.marks.of(here)));
	}

	/** The passages behind a cell that shows its number, and one more if they go on. */
	@Transactional(readOnly = true)
	List<MapPassage> passages(UUID here, MapFilter filter, MapReading.Cell cell) {
		return this.reading.passages(this.places.space(here), this.naming.here(), filter, cell);
	}

	private static NeedsMap lay(Laying laying, List<Codebook.Theme> columns, List<Place> shown, Context context) {
		List<@Nullable String> keys = new ArrayList<>(shown.stream().map(Place::key).toList());
		boolean hidden = laying.tally().has(null);
		if (hidden) {
			keys.add(null);
		}
		MapRules rules = MapRules.of(counts(laying, columns, keys, context));
		List<NeedsMap.Row> rows = new ArrayList<>();
		for (int r = 0; r < shown.size(); r++) {
			rows.add(row(laying, shown.get(r), rules, r, context));
		}
		NeedsMap.Row unnamed = hidden ? new NeedsMap.Row("", List.of(), "heard", null, false,
				cells(laying, rules, keys.size() - 1, null), sum(rules, keys.size() - 1)) : null;
		List<NeedsMap.Cell> sums = new ArrayList<>();
		for (int c = 0; laying.named().own() == null && c < columns.size(); c++) {
			sums.add(rules.columnTotal(c) ? NeedsMap.Cell.number(rules.sumOfColumn(c))
					: new NeedsMap.Cell("withheld", 0));
		}
		return new NeedsMap(columns, rows, unnamed, sums, laying.filter(), context.offers(), context.groups());
	}

	private static MapRules.Counts counts(Laying laying, List<Codebook.Theme> columns, List<@Nullable String> keys,
			Context context) {
		int[][] shown = new int[keys.size()][columns.size()];
		int[][] leftOut = new int[keys.size()][columns.size()];
		boolean[] open = new boolean[keys.size()];
		boolean[] closed = new boolean[columns.size()];
		int[] least = new int[columns.size()];
		for (int c = 0; c < columns.size(); c++) {
			closed[c] = columns.get(c).stigmatising();
			least[c] = context.marks().leastOf(columns.get(c).id());
			for (int r = 0; r < keys.size(); r++) {
				String key = keys.get(r);
				open[r] = key != null && key.equals(laying.named().own());
				shown[r][c] = laying.tally().shown(key, c);
				leftOut[r][c] = laying.tally().all(key, c) - shown[r][c];
			}
		}
		return new MapRules.Counts(shown, leftOut, open, closed, least, laying.named().own() == null);
	}

	private static NeedsMap.Row row(Laying laying, Place place, MapRules rules, int r, Context context) {
		boolean own = place.key().equals(laying.named().own());
		boolean heard = laying.tally().has(place.key());
		String state = heard ? "heard" : (context.invited().containsKey(place.key()) ? "invited" : "notInvited");
		return new NeedsMap.Row(place.key(), names(place), state, context.invited().get(place.key()), own,
				heard ? cells(laying, rules, r, place.key()) : List.of(), sum(rules, r));
	}

	private static List<NeedsMap.Cell> cells(Laying laying, MapRules rules, int r, @Nullable String key) {
		List<NeedsMap.Cell> cells = new ArrayList<>();
		for (int c = 0; c < laying.tally().columns.size(); c++) {
			cells.add(NeedsMap.Cell.of(rules.cell(r, c), laying.tally().shown(key, c)));
		}
		return cells;
	}

	private static NeedsMap.Cell sum(MapRules rules, int r) {
		return rules.rowTotal(r) ? NeedsMap.Cell.number(rules.sumOfRow(r)) : new NeedsMap.Cell("withheld", 0);
	}

	private List<Place> municipalities(Laying laying, Set<String> invited, Language language) {
		String own = laying.named().own();
		Collator order = Collator.getInstance(language.icu());
		return this.places.of(laying.space().id())
			.stream()
			.filter((place) -> "municipality".equals(place.kind()))
			.filter((place) -> own == null || place.key().equals(own) || invited.contains(place.key())
					|| laying.tally().has(place.key()))
			.sorted(Comparator.comparing((Place place) -> place.name().in(language), order::compare))
			.toList();
	}

	/** Both official names, in the order of the place's languages (G17). */
	static List<Worded> names(Place place) {
		Map<String, Worded> names = new LinkedHashMap<>();
		for (String tag : place.languages()) {
			Language language = new Language(tag);
			if (place.name().has(language)) {
				names.putIfAbsent(place.name().in(language), new Worded(place.name().in(language), tag));
			}
		}
		return List.copyOf(names.values());
	}

	/** What a map is laid of. */
	private record Laying(Space space, Naming.Named named, Tally tally, MapFilter filter) {
	}

	private record Context(Map<String, LocalDate> invited, Map<String, Map<String, Integer>> offers,
			List<Codebook.Choice> groups, ListMarks.Marks marks) {
	}

	/** The counts by place and column. */
	private static final class Tally {

		private final Map<String, Integer> columns = new HashMap<>();

		private final Map<String, int[]> all = new HashMap<>();

		private final Map<String, int[]> shown = new HashMap<>();

		private final Set<String> heard = new LinkedHashSet<>();

		Tally(List<Codebook.Theme> columns, List<MapCounts.Heard> heard) {
			for (int c = 0; c < columns.size(); c++) {
				this.columns.put(columns.get(c).id(), c);
			}
			for (MapCounts.Heard one : heard) {
				String key = key(one.place());
				this.heard.add(key);
				Integer column = this.columns.get(one.theme());
				if (column != null) {
					this.all.computeIfAbsent(key, (any) -> new int[this.columns.size()])[column] += one.all();
					this.shown.computeIfAbsent(key, (any) -> new int[this.columns.size()])[column] += one.shown();
				}
			}
		}

		boolean has(@Nullable String place) {
			return this.heard.contains(key(place));
		}

		int all(@Nullable String place, int column) {
			int[] line = this.all.get(key(place));
			return (line == null) ? 0 : line[column];
		}

		int shown(@Nullable String place, int column) {
			int[] line = this.shown.get(key(place));
			return (line == null) ? 0 : line[column];
		}

		private static String key(@Nullable String place) {
			return (place == null) ? "" : place;
		}

	}

}
