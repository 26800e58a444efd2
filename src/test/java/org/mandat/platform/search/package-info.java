/** Tests of the search. */
@NullMarked
package org.mandat.platform.search;

import org.jspecify.annotations.NullMarked;
