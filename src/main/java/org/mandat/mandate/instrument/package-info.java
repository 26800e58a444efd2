/**
 * Laws, strategies, instructions and own acts: those of the pack and those that a space
 * adds, their clauses, who sent them, and what a newer one changes (ADR 43).
 */
@NullMarked
package org.mandat.mandate.instrument;

import org.jspecify.annotations.NullMarked;
