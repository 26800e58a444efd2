/**
 * Loose ends of the thread: needs that no passage speaks for, passages that ask for
 * nothing yet, themes that were coded without a need.
 */
@NullMarked
package org.mandat.evidence.loose;

import org.jspecify.annotations.NullMarked;
