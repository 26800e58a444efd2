/**
 * The product under attack at its sign-in: what the attacker learns and gets, and what
 * everybody else feels of it meanwhile.
 */
@NullMarked
package org.mandat.bench.siege;

import org.jspecify.annotations.NullMarked;
