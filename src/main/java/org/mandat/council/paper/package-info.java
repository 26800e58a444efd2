/** The papers of a meeting, all made of one source. */
@NullMarked
package org.mandat.council.paper;

import org.jspecify.annotations.NullMarked;
