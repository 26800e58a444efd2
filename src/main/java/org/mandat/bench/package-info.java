/**
 * Measures the product as an operator runs it: makes a region of a known size, starts the
 * product on it, asks for its pages in closed loops, takes the machine's limits in the
 * same run and sets the figures beside the budgets. Works on throw-away folders only and
 * never touches the data of an installation.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction", "identity" })
@NullMarked
package org.mandat.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
