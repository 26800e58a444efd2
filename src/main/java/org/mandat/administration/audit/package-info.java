/** The audit trail of a space as a list, its check and its head; posts, never names. */
@NullMarked
package org.mandat.administration.audit;

import org.jspecify.annotations.NullMarked;
