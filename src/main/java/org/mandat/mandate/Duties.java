package org.mandat.mandate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.mandat.jurisdiction.Packs;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;

/**
 * What is expected, and by what, in the country of a space: the pack's duties with their
 * sources and doubts.
 */
@Service
public class Duties {

	private final Packs packs;

	private final Map<String, MandateFrame> frames = new ConcurrentHashMap<>();

	Duties(Packs packs) {
		this.packs = packs;
	}

	/** All duties of the country, in the pack's order. */
	public List<Duty> all(String pack) {
		return frame(pack).duties();
	}

	/** The instruments that the pack knows, in its order. */
	public List<Duty.Instrument> instruments(String pack) {
		return frame(pack).instruments();
	}

	/** What is expected of one actor. */
	public List<Duty> of(String pack, String actor) {
		return frame(pack).duties().stream().filter((duty) -> duty.actor().equals(actor)).toList();
	}

	/** One duty by its key. */
	public Optional<Duty> find(String pack, String id) {
		return Optional.ofNullable(frame(pack).duty(id));
	}

	/** What nobody could answer from the sources, by key. */
	public Map<String, Text> unknowns(String pack) {
		return frame(pack).unknowns();
	}

	private MandateFrame frame(String pack) {
		return this.frames.computeIfAbsent(pack, (id) -> new MandateFrame(this.packs.get(id)));
	}

}
