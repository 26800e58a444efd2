package org.mandat.evidence.need;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The rule of the list of themes: a need counts as shared only when at least two
 * different groups of stakeholders raised it, or one group in two events. A role that
 * nobody noted is no group.
 */
final class SharedRule {

	private SharedRule() {
	}

	/** Whether the need is shared, as far as the space itself has heard it. */
	static boolean holds(Collection<Raised> raised, Map<String, String> parties) {
		Map<String, Set<String>> events = new HashMap<>();
		for (Raised one : raised) {
			String party = parties.get(one.role());
			if (party != null) {
				events.computeIfAbsent(party, (any) -> new HashSet<>()).add(one.event());
			}
		}
		return events.size() > 1 || events.values().stream().anyMatch((in) -> in.size() > 1);
	}

	/** By which role, and at which event or in which source. */
	record Raised(String role, String event) {
	}

}
