/** PDF: from glyphs on a page to sentences in their order. */
@NullMarked
package org.mandat.platform.extraction.pdf;

import org.jspecify.annotations.NullMarked;
