/** Where one begins: the start page, the page of a space, the choice of the post. */
@NullMarked
package org.mandat.identity.start;

import org.jspecify.annotations.NullMarked;
