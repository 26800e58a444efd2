package org.mandat.assessment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A round of the self-assessment was closed: its levels hold from now on. Told within the
 * act.
 *
 * @param round the round
 * @param on its day
 */
public record RoundClosed(UUID round, LocalDate on) {

}
