package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision as it is typed: what, which post, by which day.
 *
 * @param what the words, without blanks at their ends
 * @param withheld whether the public extract leaves it out
 */
record DecisionLine(String what, UUID post, LocalDate due, boolean withheld) {

}
