/** Which text exists in which language, and editing side by side. */
@NullMarked
package org.mandat.translation.text;

import org.jspecify.annotations.NullMarked;
