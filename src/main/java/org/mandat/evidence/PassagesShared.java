package org.mandat.evidence;

import java.util.UUID;

/**
 * Passages that are said of a place were shared with the space of that place.
 *
 * @param from the space that said it
 * @param to the space of the place
 */
public record PassagesShared(UUID from, UUID to) {

}
