/** Languages, messages and texts in several languages. */
@NamedInterface("text")
@NullMarked
package org.mandat.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
