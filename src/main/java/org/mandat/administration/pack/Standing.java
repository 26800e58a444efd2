package org.mandat.administration.pack;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The edition on which a space stands.
 *
 * @param edition its digest
 * @param version what it calls itself
 * @param at since when
 * @param by the tenure that took it over, or none for the opening of the space
 */
public record Standing(String edition, String version, Instant at, @Nullable UUID by) {

}
