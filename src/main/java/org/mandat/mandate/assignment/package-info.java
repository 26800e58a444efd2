/**
 * Which part posts of the space, and organisations in words, have in a duty: responsible,
 * accountable, consulted, informed. Beside what the pack says, changes no word of it, and
 * speaks of posts and never of their holders (ADR 49).
 */
@NullMarked
package org.mandat.mandate.assignment;

import org.jspecify.annotations.NullMarked;
