/**
 * Which packs a space stands on, what a newer version changes, what the space made its
 * own.
 */
@NullMarked
package org.mandat.administration.pack;

import org.jspecify.annotations.NullMarked;
