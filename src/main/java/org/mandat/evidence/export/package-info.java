/**
 * Sources, codings and needs as files: the same columns from the page and the command
 * line, positions in code points, and a coded document with notes in its margin.
 */
@NullMarked
package org.mandat.evidence.export;

import org.jspecify.annotations.NullMarked;
