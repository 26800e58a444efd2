package org.mandat.mandate.instrument;

import org.jspecify.annotations.Nullable;

/**
 * A text of an instrument as it is kept.
 *
 * @param lang the language in which it was brought in
 * @param digest the SHA-256 digest of the file from which it was read, if it came as one
 * @param mended whether its clauses were corrected by hand
 */
public record Wording(String lang, byte @Nullable [] digest, @Nullable String fileName, boolean mended, long version) {
}
