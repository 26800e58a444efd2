/** Closed loops over HTTP and the machine's own limits. */
@NullMarked
package org.mandat.bench.load;

import org.jspecify.annotations.NullMarked;
