package org.mandat.translation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.translation.TextState;

/**
 * A stretch of the list of texts.
 *
 * @param lines the texts
 * @param next where the next stretch begins, or nothing if this was the last
 */
public record TextStretch(List<Line> lines, @Nullable Place next) {

	/**
	 * The place behind a text, as an address names it.
	 *
	 * @param urgent the most urgent state of the text
	 * @param kind its kind
	 * @param record its record
	 */
	public record Place(TextState urgent, String kind, UUID record) {

		/** The place of this name; nothing where none can be. */
		public static Optional<Place> named(String name) {
			if (!name.matches("[a-z]{4,7}\\.[a-z-]{1,30}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
				return Optional.empty();
			}
			String[] parts = name.split("\\.");
			return java.util.Arrays.stream(TextState.values())
				.filter((state) -> state.word().equals(parts[0]))
				.findFirst()
				.map((state) -> new Place(state, parts[1], UUID.fromString(parts[2])));
		}

		/** Its name. */
		public String name() {
			return this.urgent.word() + "." + this.kind + "." + this.record;
		}

	}

}
