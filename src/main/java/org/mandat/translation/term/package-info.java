/** The words that a space agrees on: those of its packs, and its own in their place. */
@NullMarked
package org.mandat.translation.term;

import org.jspecify.annotations.NullMarked;
