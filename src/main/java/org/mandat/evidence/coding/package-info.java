/**
 * Coding: a statement in its exact words, its themes and needs, the place it is said of.
 * Attribution to a place with an open space is a share with that space.
 */
@NullMarked
package org.mandat.evidence.coding;

import org.jspecify.annotations.NullMarked;
