package org.mandat.rights;

import java.time.Instant;
import java.util.UUID;

/**
 * A legal hold that stands.
 *
 * @param id the hold
 * @param reason by what it is asked for
 * @param since from when on
 */
public record Hold(UUID id, String reason, Instant since) {

}
