package org.mandat.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.mandat.council.decision.TakingOver;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;

/**
 * Takes over meetings that were held before, with all languages of what they decided.
 * Refuses a post that is not of the space.
 */
@Service
public class CouncilIntake {

	private final TakingOver takingOver;

	CouncilIntake(TakingOver takingOver) {
		this.takingOver = takingOver;
	}

	/** One meeting with its decisions; all or none. */
	public void take(LocalDate on, List<Taken> decisions) {
		this.takingOver.take(on, decisions);
	}

	/**
	 * A decision of that meeting.
	 *
	 * @param post the post that owns it
	 * @param what the words in their languages
	 * @param due by which day
	 * @param proof what shows that it was carried out; empty while it is open
	 */
	public record Taken(UUID post, Text what, LocalDate due, String proof) {
	}

}
