/** Figures beside budgets, as JSON and as a page. */
@NullMarked
package org.mandat.bench.report;

import org.jspecify.annotations.NullMarked;
