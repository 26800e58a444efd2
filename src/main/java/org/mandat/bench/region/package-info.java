/** A region of N spaces and Y years, the same for the same numbers. */
@NullMarked
package org.mandat.bench.region;

import org.jspecify.annotations.NullMarked;
