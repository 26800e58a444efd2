/**
 * Questions upward: what a post of the space asked of which organisation, when an answer
 * is due, how many days it is open, and what came back. A question asks and says nothing
 * about a text that was not seen (ground rule G10).
 */
@NullMarked
package org.mandat.mandate.question;

import org.jspecify.annotations.NullMarked;
