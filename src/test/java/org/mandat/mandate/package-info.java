/** Tests of the module {@code mandate}. */
@NullMarked
package org.mandat.mandate;

import org.jspecify.annotations.NullMarked;
