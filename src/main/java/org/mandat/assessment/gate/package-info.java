/**
 * The go-live gate: what must be so before the help channel and the work on single cases
 * may begin, worked out from the rules of the pack.
 */
@NullMarked
package org.mandat.assessment.gate;

import org.jspecify.annotations.NullMarked;
