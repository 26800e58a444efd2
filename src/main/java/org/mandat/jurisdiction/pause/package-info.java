/** The pages of the emergency pause and of election time. */
@NullMarked
package org.mandat.jurisdiction.pause;

import org.jspecify.annotations.NullMarked;
