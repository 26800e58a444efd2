package org.mandat.evidence.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.source.SourceFacts;

/**
 * A file on its way in.
 *
 * @param state {@code waiting}, {@code reading}, {@code done}, {@code refused} or
 * {@code stopped}
 * @param refusal the key of the sentence why not, if it was refused
 * @param kept whether its bytes are still kept
 * @param source the source that it became or that was there before
 */
public record ImportJob(UUID id, String state, byte[] digest, long bytes, String fileName, SourceFacts facts,
		boolean lifted, int pagesDone, int pages, int tries, @Nullable String refusal, List<String> arguments,
		boolean kept, @Nullable UUID source, @Nullable UUID askedBy, @Nullable UUID askedPost, Instant askedAt) {

	/** Whether its text is still to come. */
	public boolean running() {
		return "waiting".equals(this.state) || "reading".equals(this.state);
	}

	/** The arguments of the sentence why not; numbers are numbers again. */
	public Object[] argumentsTyped() {
		return this.arguments.stream()
			.map((one) -> one.matches("\\d{1,9}") ? (Object) Integer.valueOf(one) : one)
			.toArray();
	}

}
