/**
 * Sources: texts brought in whole, their originals, sentences and facts. Nothing of a
 * classified paper stays.
 */
@NullMarked
package org.mandat.evidence.source;

import org.jspecify.annotations.NullMarked;
