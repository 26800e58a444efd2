/** The first page of the administration: everything in words, what is wrong first. */
@NullMarked
package org.mandat.administration.start;

import org.jspecify.annotations.NullMarked;
