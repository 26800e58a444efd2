/**
 * First suggestions, explainable: which themes a sentence may speak of and because of
 * which words, which places it names, in which role somebody spoke. Plain rules without a
 * framework; nothing learns and nothing decides.
 */
@NullMarked
package org.mandat.evidence.suggestion;

import org.jspecify.annotations.NullMarked;
