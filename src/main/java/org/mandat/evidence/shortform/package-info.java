/**
 * What is not a report: a note after a conversation, a half page on the local situation,
 * the open answers of a survey. They become sources like others; names of private persons
 * stay out.
 */
@NullMarked
package org.mandat.evidence.shortform;

import org.jspecify.annotations.NullMarked;
