/** Decisions with their numbers, their owners and what became of them. */
@NullMarked
package org.mandat.council.decision;

import org.jspecify.annotations.NullMarked;
