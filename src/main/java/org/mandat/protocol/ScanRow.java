package org.mandat.protocol;

import java.time.Instant;
import java.util.UUID;

/** A scan of a signed paper; the file itself is kept as an original. */
public record ScanRow(UUID id, byte[] digest, String mediaType, long bytes, Instant keptAt) {

	/** Its size in whole kilobytes. */
	public long kilobytes() {
		return (this.bytes + 1023) / 1024;
	}

}
