/** What was answered and what stands of rounds, as files. */
@NullMarked
package org.mandat.assessment.file;

import org.jspecify.annotations.NullMarked;
