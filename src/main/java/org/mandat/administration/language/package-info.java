/** The languages of a space: which, in which order, what is missing in each. */
@NullMarked
package org.mandat.administration.language;

import org.jspecify.annotations.NullMarked;
