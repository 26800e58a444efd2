/**
 * Opens a space again that nobody can get into, or whose new holders somebody keeps out:
 * by the recovery sheet from the safe, or on the machine.
 */
@NullMarked
package org.mandat.identity.reopening;

import org.jspecify.annotations.NullMarked;
