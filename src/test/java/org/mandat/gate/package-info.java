/**
 * Tests that hold the whole code base to its rules: modules, templates, SQL, messages,
 * sizes. A new file is covered by being there.
 */
@NullMarked
package org.mandat.gate;

import org.jspecify.annotations.NullMarked;
