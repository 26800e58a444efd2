/**
 * A few stories in a real browser, one per role, as sentences; axe looks at each page.
 */
@NullMarked
package org.mandat.journey;

import org.jspecify.annotations.NullMarked;
