/** The bench's own arithmetic; what it measures is measured by the command. */
@NullMarked
package org.mandat.bench;

import org.jspecify.annotations.NullMarked;
