package org.mandat.administration.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The packs of this build, item by item. What only machines read, such as weights of the
 * suggestions, is part of the version and no item.
 */
@Component
class Editions {

	private static final List<Source> SOURCES = List.of(new Source("duties", "mandate.yaml", "duties"),
			new Source("actors", "mandate.yaml", "actors"), new Source("instruments", "mandate.yaml", "instruments"),
			new Source("posts", "posts.yaml", "posts"), new Source("places", "places.yaml", "places"),
			new Source("holidays", "calendar.yaml", "holidays"), new Source("events", "calendar.yaml", "events"),
			new Source("guides", "guides.yaml", "guides"), new Source("themes", "themes.yaml", "themes"),
			new Source("needs", "themes.yaml", "needs"), new Source("groups", "themes.yaml", "groups"),
			new Source("terms", "glossary.yaml", "terms"), new Source("indicators", "indicators.yaml", "indicators"),
			new Source("bodies", "bodies.yaml", "models"), new Source("agenda", "bodies.yaml", "standard_agenda"),
			new Source("dimensions", "self-assessment.yaml", "dimensions"),
			new Source("paths", "onboarding.yaml", "paths"), new Source("measures", "plan-template.yaml", "measures"),
			new Source("exchange", "exchange.yaml", "entries"), new Source("sources", "sources.yaml", "registry"));

	private static final List<String> KEYS = List.of("id", "key", "kind", "code");

	private final Packs packs;

	private final Map<String, Edition> read = new ConcurrentHashMap<>();

	Editions(Packs packs) {
		this.packs = packs;
	}

	/** The kinds of items in the order in which they are shown. */
	static List<String> kinds() {
		return SOURCES.stream().map(Source::kind).toList();
	}

	/** The packs of a space: its country, and the practice. */
	List<Pack> of(String country) {
		Pack pack = this.packs.get(country);
		return List.of(pack, this.packs.get(pack.practice())).stream().distinct().toList();
	}

	List<Edition> all() {
		return this.packs.all().stream().map((pack) -> current(pack.id())).toList();
	}

	/** What this build says; packs never change while it runs. */
	Edition current(String pack) {
		return this.read.computeIfAbsent(pack, (id) -> read(this.packs.get(id)));
	}

	static Edition read(Pack pack) {
		Map<String, PackItem> items = new LinkedHashMap<>();
		SOURCES.stream()
			.filter((source) -> pack.has(source.file()))
			.flatMap((source) -> items(source.kind(), pack.file(source.file()).path(source.list())).stream())
			.forEach((item) -> items.put(item.id(), item));
		pack.files("guides")
			.stream()
			.filter((file) -> file.endsWith(".yaml"))
			.map((file) -> item("guides", file.substring("guides/".length(), file.length() - ".yaml".length()),
					pack.file(file)))
			.forEach((item) -> items.put(item.id(), item));
		StringBuilder all = new StringBuilder(pack.version());
		items.values().forEach((item) -> all.append('\n').append(item.id()).append(' ').append(item.digest()));
		return new Edition(pack.id(), digest(all.toString()), pack.version(), items);
	}

	private static List<PackItem> items(String kind, JsonNode list) {
		List<PackItem> items = new ArrayList<>();
		if (list.isObject()) {
			list.properties().forEach((entry) -> items.add(item(kind, entry.getKey(), entry.getValue())));
		}
		int n = 0;
		for (JsonNode node : list.isArray() ? list : List.<JsonNode>of()) {
			n++;
			String number = String.valueOf(n);
			items.add(item(kind,
					KEYS.stream()
						.filter((key) -> node.path(key).isString())
						.findFirst()
						.map((key) -> node.path(key).asString())
						.orElse(number),
					node));
		}
		return items;
	}

	private static PackItem item(String kind, String key, JsonNode node) {
		String body = node.toString();
		return new PackItem(kind, key, digest(body), body);
	}

	private static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Where the items of a kind stand in a pack. */
	private record Source(String kind, String file, String list) {
	}

}
