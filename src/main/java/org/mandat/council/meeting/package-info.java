/**
 * Meetings of the council from the draft to the closing: agenda, invitation, calendar,
 * who was there.
 */
@NullMarked
package org.mandat.council.meeting;

import org.jspecify.annotations.NullMarked;
