/**
 * Versions of a source: what of its codings stands in the new text, and what somebody has
 * to decide. Nothing is lost silently.
 */
@NullMarked
package org.mandat.evidence.version;

import org.jspecify.annotations.NullMarked;
