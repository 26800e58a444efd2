/**
 * What the self-assessment has on paper: where the municipality stands, the go-live
 * record.
 */
@NullMarked
package org.mandat.assessment.paper;

import org.jspecify.annotations.NullMarked;
