/**
 * The full form: rounds with the coordinator's score, what partners say by link without
 * anybody knowing who said what, what visitors say, and two rounds side by side.
 */
@NullMarked
package org.mandat.assessment.round;

import org.jspecify.annotations.NullMarked;
