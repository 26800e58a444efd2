/**
 * How many gaps other municipalities under the same frame have, and where one's own
 * stands: counts of municipalities by number of gaps, without names, without an order of
 * municipalities, and only of those that agreed.
 */
@NullMarked
package org.mandat.mandate.comparison;

import org.jspecify.annotations.NullMarked;
