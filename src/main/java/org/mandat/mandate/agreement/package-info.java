/**
 * What a space agreed on a duty that is not clearly assigned: that it assumes it, by
 * which decision and until when. Says nothing of what the law says, ends by its day, and
 * changes no word of the pack (ADR 48).
 */
@NullMarked
package org.mandat.mandate.agreement;

import org.jspecify.annotations.NullMarked;
