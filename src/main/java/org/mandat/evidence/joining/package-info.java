/**
 * Needs of the space's own, and how needs become one or several: merging keeps what was,
 * splitting moves chosen passages, and both stand in the history.
 */
@NullMarked
package org.mandat.evidence.joining;

import org.jspecify.annotations.NullMarked;
