/**
 * Mandat: the city's prevention system. Each sub-package is one closed module; see
 * {@code docs/modules.md}.
 */
@NullMarked
package org.mandat;

import org.jspecify.annotations.NullMarked;
