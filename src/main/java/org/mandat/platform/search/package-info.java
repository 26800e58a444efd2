/** Search entries that modules keep and readers find, through the walls. */
@NamedInterface("search")
@NullMarked
package org.mandat.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
