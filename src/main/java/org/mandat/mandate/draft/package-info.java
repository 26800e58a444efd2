/**
 * Papers that are drawn up from the register and then belong to the space: filled once
 * from posts, duties and gaps, changed paragraph by paragraph in each language, fixed by
 * their number of the protocol book (ADR 46). The models are no legal advice.
 */
@NullMarked
package org.mandat.mandate.draft;

import org.jspecify.annotations.NullMarked;
