/** Words and how they are found. */
@NullMarked
package org.mandat.platform.search;

import org.jspecify.annotations.NullMarked;
