/**
 * Suggestions with their reasons: which themes a sentence may speak of, because of which
 * words and earlier codings; which places it names; in which role somebody spoke. Learns
 * from coded texts (ADR 0016), without a framework and without a model from elsewhere.
 * Nothing decides.
 */
@NullMarked
package org.mandat.evidence.suggestion;

import org.jspecify.annotations.NullMarked;
