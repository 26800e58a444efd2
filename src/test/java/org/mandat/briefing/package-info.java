/** Tests of the module {@code briefing}. */
@NullMarked
package org.mandat.briefing;

import org.jspecify.annotations.NullMarked;
