/**
 * Commitments: which post or organisation promised what, where and until when. Whoever
 * holds the post later confirms a commitment or ends it with a reason; a private person
 * has no place here.
 */
@NullMarked
package org.mandat.mandate.commitment;

import org.jspecify.annotations.NullMarked;
