package org.mandat.evidence;

import java.util.List;
import java.util.Optional;

import org.mandat.evidence.need.NeedReading;
import org.springframework.stereotype.Component;

/**
 * The needs of the reader's space, for other modules; read-only. A reader before the
 * passages' wall gets none, because counts of passages would be wrong (ground rule G5).
 */
@Component
public class Needs {

	private final NeedReading reading;

	Needs(NeedReading reading) {
		this.reading = reading;
	}

	/** All needs that stand or were said of the place elsewhere, the most heard first. */
	public List<NeedSummary> all() {
		return this.reading.all();
	}

	/** The need of this kind, if it stands. */
	public Optional<NeedSummary> ofKind(String kind) {
		return this.reading.ofKind(kind);
	}

}
