/**
 * Where sentences and paragraphs stand in a text, in code points of the stored text.
 */
@NullMarked
package org.mandat.evidence.sentence;

import org.jspecify.annotations.NullMarked;
