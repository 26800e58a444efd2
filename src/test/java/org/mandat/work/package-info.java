/** Tests of the module {@code work}. */
@NullMarked
package org.mandat.work;

import org.jspecify.annotations.NullMarked;
