/** The thread from a need over item and decision to the task, from any of its beads. */
@NullMarked
package org.mandat.council.thread;

import org.jspecify.annotations.NullMarked;
