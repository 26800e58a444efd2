/**
 * A meeting while it runs: which item is dealt with, who comes and goes, what is decided
 * in that minute. Each press keeps what was typed beside it, so that nobody loses a line.
 */
@NullMarked
package org.mandat.council.course;

import org.jspecify.annotations.NullMarked;
