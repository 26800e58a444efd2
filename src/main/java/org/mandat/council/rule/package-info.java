/**
 * What the council has settled for itself: the pack proposes, a document of the council
 * sets (ground rule G13).
 */
@NullMarked
package org.mandat.council.rule;

import org.jspecify.annotations.NullMarked;
