package org.mandat.jurisdiction;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * The day of each space: of its pack's zone, wherever the server stands. The zone of a
 * space never changes, so it is remembered.
 */
@Component
public class SpaceDays {

	private final Packs packs;

	private final SpaceRows spaces;

	private final Clock clock;

	private final Map<UUID, ZoneId> zones = new ConcurrentHashMap<>();

	SpaceDays(Packs packs, SpaceRows spaces, Clock clock) {
		this.packs = packs;
		this.spaces = spaces;
		this.clock = clock;
	}

	/** Days in this space. */
	public Days of(UUID space) {
		return new Days(this.clock, this.zones.computeIfAbsent(space, this::zone));
	}

	/** Days in the reader's space; refuses a reader without one. */
	public Days here() {
		return of(Here.space());
	}

	private ZoneId zone(UUID space) {
		Space found = this.spaces.by("id", space).orElseThrow();
		return this.packs.get(found.pack()).zone();
	}

}
