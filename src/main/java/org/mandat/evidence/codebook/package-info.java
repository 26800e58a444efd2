/** The list of themes: read from the practice pack, shown on its page. */
@NullMarked
package org.mandat.evidence.codebook;

import org.jspecify.annotations.NullMarked;
