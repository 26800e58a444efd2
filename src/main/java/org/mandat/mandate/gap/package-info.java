/**
 * What is missing so that a duty can be carried out: a clause, a post, a holder,
 * training, money, time. Worked out from what is there, stored nowhere (ADR 44).
 */
@NullMarked
package org.mandat.mandate.gap;

import org.jspecify.annotations.NullMarked;
