package org.mandat.evidence.importing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;

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

	/** The form to try again with: nothing typed is lost. */
	Form typed() {
		Map<String, Object> typed = new HashMap<>();
		typed.put("title", this.facts.title());
		typed.put("kind", this.facts.kind());
		typed.put("on", this.facts.on());
		typed.put("place", word(this.facts.place()));
		typed.put("event", word(this.facts.event()));
		typed.put("language", word(this.facts.language()));
		typed.put("licence", word(this.facts.licence()));
		typed.put("open", this.facts.isPublic());
		typed.put("agreed", this.facts.agreed());
		typed.put("replaces", (this.facts.replaces() == null) ? "" : this.facts.replaces());
		Form form = Form.of(typed);
		boolean marked = this.refusal != null && this.refusal.startsWith("evidence.import.marked");
		return marked ? form.reject("lifted", Refusal.of(this.refusal, this.arguments.toArray())) : form;
	}

	private static String word(@Nullable String word) {
		return (word == null) ? "" : word;
	}

}
