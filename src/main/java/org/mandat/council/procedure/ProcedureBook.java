package org.mandat.council.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Spaces;
import org.springframework.stereotype.Component;

/** The procedures that the pack of the reader's space proposes. */
@Component
class ProcedureBook {

	private final Packs packs;

	private final Spaces spaces;

	private final Map<String, List<Procedure>> byPractice = new ConcurrentHashMap<>();

	ProcedureBook(Packs packs, Spaces spaces) {
		this.packs = packs;
		this.spaces = spaces;
	}

	List<Procedure> all() {
		String pack = this.spaces.byId(ProcedureRepository.space()).orElseThrow().pack();
		return this.byPractice.computeIfAbsent(this.packs.get(pack).practice(),
				(practice) -> this.packs.get(practice)
					.file("bodies.yaml")
					.path("procedures")
					.valueStream()
					.map(Procedure::of)
					.toList());
	}

	Optional<Procedure> find(String key) {
		return all().stream().filter((one) -> one.key().equals(key)).findFirst();
	}

}
