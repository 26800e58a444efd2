/** Addresses of spaces: an old one leads to the new one. */
@NullMarked
package org.mandat.jurisdiction.space;

import org.jspecify.annotations.NullMarked;
