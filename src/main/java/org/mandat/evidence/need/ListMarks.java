package org.mandat.evidence.need;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What the list of themes marks for counting: which roles are one group of stakeholders,
 * and below which number a theme is not shown outside the own space (ground rule G8).
 */
@Component
public class ListMarks {

	/**
	 * Below this number nothing is shown outside the own space, unless a theme asks more.
	 */
	public static final int LEAST = 5;

	private final Map<String, Marks> byPractice = new ConcurrentHashMap<>();

	// The pack of a space never changes.
	private final Map<UUID, String> practices = new ConcurrentHashMap<>();

	private final Packs packs;

	private final Spaces spaces;

	ListMarks(Packs packs, Spaces spaces) {
		this.packs = packs;
		this.spaces = spaces;
	}

	/** The marks of the list that a space follows. */
	public Marks of(UUID space) {
		String practice = this.practices.computeIfAbsent(space, this::practice);
		return this.byPractice.computeIfAbsent(practice, (id) -> read(this.packs.get(id).file("themes.yaml")));
	}

	private String practice(UUID id) {
		Space space = this.spaces.byId(id).orElseThrow();
		return this.packs.get(space.pack()).practice();
	}

	static Marks read(JsonNode list) {
		Map<String, String> parties = new HashMap<>();
		list.path("attributes")
			.valueStream()
			.filter((attribute) -> "A-ROLE".equals(attribute.path("id").asString()))
			.flatMap((attribute) -> attribute.path("values").valueStream())
			.forEach((value) -> parties.put(value.path("id").asString(),
					value.path("party").asString(value.path("id").asString())));
		parties.remove("unknown");
		Map<String, Integer> least = new HashMap<>();
		list.path("themes")
			.valueStream()
			.filter((theme) -> theme.has("least"))
			.forEach((theme) -> least.put(theme.path("id").asString(), theme.path("least").asInt()));
		return new Marks(Map.copyOf(parties), Map.copyOf(least));
	}

	/**
	 * The marks of one list.
	 *
	 * @param parties the group of stakeholders of each role; an unknown role has none
	 * @param least the least number of the themes that ask for more than usual
	 */
	public record Marks(Map<String, String> parties, Map<String, Integer> least) {

		/** Below which number a theme is not shown outside the own space. */
		public int leastOf(String theme) {
			return this.least.getOrDefault(theme, LEAST);
		}

	}

}
