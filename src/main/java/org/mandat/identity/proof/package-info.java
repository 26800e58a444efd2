/**
 * Showing once more who one is, before what a stranger at an open browser must not do.
 */
@NullMarked
package org.mandat.identity.proof;

import org.jspecify.annotations.NullMarked;
