/**
 * The municipality of which something was said sees it, confirms, amends or disputes it,
 * and is named on others' pages only after it has seen it and fourteen days have passed
 * (ground rule G2).
 */
@NullMarked
package org.mandat.evidence.correction;

import org.jspecify.annotations.NullMarked;
