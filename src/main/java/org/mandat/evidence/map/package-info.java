/**
 * The needs map: themes by municipality, with what was heard, who was invited and who was
 * not. Shows nothing that the ground rules keep back: no name before its fourteen days
 * (G2), no stigmatising theme by municipality (G3), no small number (G8) outside the own
 * space.
 */
@NullMarked
package org.mandat.evidence.map;

import org.jspecify.annotations.NullMarked;
