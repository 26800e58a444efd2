package org.mandat.council.working;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.mandat.platform.text.Text;

/**
 * How the council worked in a year of days.
 *
 * @param from the first day
 * @param until the last
 * @param held how many meetings were held
 * @param expected how many the rhythm asks for
 * @param said of how many of them it is said who was there
 * @param sectors how often each sector was there, of how many meetings
 * @param taken decisions that were taken
 * @param done of these carried out
 * @param open of these open
 * @param late open and past their day by the rule's days of the yearly report
 * @param chairs how often each post chaired; empty for who may not see it
 */
public record Working(LocalDate from, LocalDate until, int held, int expected, int said, List<Heard> sectors, int taken,
		int done, int open, int late, Map<Text, Integer> chairs) {

	/** A sector and how often somebody of it was there. */
	public record Heard(Text sector, int there, int of) {
	}

}
