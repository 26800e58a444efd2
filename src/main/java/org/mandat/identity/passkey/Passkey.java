package org.mandat.identity.passkey;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param id the passkey
 * @param name what the owner calls it
 * @param madeAt when it was registered
 * @param usedAt when it was last used
 */
public record Passkey(UUID id, String name, Instant madeAt, Instant usedAt) {

}
