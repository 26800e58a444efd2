/** The life of the minutes: circulated, corrected, approved; and every re-opening. */
@NullMarked
package org.mandat.council.minutes;

import org.jspecify.annotations.NullMarked;
