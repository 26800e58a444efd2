/**
 * Seats of the council by sector, who was there, whether there was a quorum and what the
 * votes came to. Nothing here is needed before the first invitation (ground rule G15).
 */
@NullMarked
package org.mandat.council.seat;

import org.jspecify.annotations.NullMarked;
