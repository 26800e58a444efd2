/** What goes by itself, when and by which rule, counted before it happens. */
@NullMarked
package org.mandat.administration.retention;

import org.jspecify.annotations.NullMarked;
