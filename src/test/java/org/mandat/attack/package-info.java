/**
 * Attacks over all routes and all forms that a crawl finds: a new page is attacked by
 * being there.
 */
@NullMarked
package org.mandat.attack;

import org.jspecify.annotations.NullMarked;
