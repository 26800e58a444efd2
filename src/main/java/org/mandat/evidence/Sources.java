package org.mandat.evidence;

import java.util.List;
import java.util.Map;

import org.mandat.evidence.source.SourceFilter;
import org.mandat.evidence.source.SourceReading;
import org.springframework.stereotype.Component;

/** The sources of the reader's space, for other modules; read-only. */
@Component
public class Sources {

	private final SourceReading reading;

	Sources(SourceReading reading) {
		this.reading = reading;
	}

	/** The newest sources. */
	public List<SourceSummary> newest(int most) {
		return this.reading.list(SourceFilter.of(Map.of()))
			.stream()
			.limit(most)
			.map((row) -> new SourceSummary(row.id(), row.title(), row.kind(), row.on(), row.language(), row.isPublic(),
					row.sentences(), row.looked()))
			.toList();
	}

	/** How many sources there are, counted up to a thousand and one. */
	public int count() {
		return this.reading.count(SourceFilter.of(Map.of()));
	}

}
