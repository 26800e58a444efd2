package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision is late; told each night that it is, within the act that looks.
 *
 * @param decision the decision
 * @param label its number and year
 * @param due the day that has passed
 */
public record DecisionLate(UUID decision, String label, LocalDate due) {

}
