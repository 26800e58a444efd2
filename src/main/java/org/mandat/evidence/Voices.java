package org.mandat.evidence;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.need.VoiceReading;
import org.springframework.stereotype.Component;

/**
 * Exact words for other modules; read-only. Themes that stigmatise carry no place (G3),
 * and a reader before the passages' wall hears none (G5).
 */
@Component
public class Voices {

	private final VoiceReading reading;

	Voices(VoiceReading reading) {
		this.reading = reading;
	}

	/** The newest words that ask for something, from different sources first. */
	public List<Voice> newest(int most) {
		return heard(null, most).newest();
	}

	/** The same, and the words that speak first for a kind of need; read at once. */
	public Heard heard(@Nullable String need, int most) {
		return this.reading.heard(need, most);
	}

	/**
	 * The words that speak for a kind of need, own ones and those shared from elsewhere.
	 */
	public List<Voice> speakingFor(String need, int most) {
		return this.reading.speakingFor(need, most);
	}

	/** One voice for each of these kinds of need that has one. */
	public Map<String, Voice> oneForEach(List<String> needs) {
		return this.reading.oneForEach(needs);
	}

	/**
	 * What was heard.
	 *
	 * @param newest the newest words that ask for something
	 * @param speaking the words that speak for the kind of need, if there are any
	 */
	public record Heard(List<Voice> newest, @Nullable Voice speaking) {
	}

}
