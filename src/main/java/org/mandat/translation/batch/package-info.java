/** Batches: what goes out to a translator as a file, and what comes back. */
@NullMarked
package org.mandat.translation.batch;

import org.jspecify.annotations.NullMarked;
