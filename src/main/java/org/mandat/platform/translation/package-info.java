/**
 * Texts of a space in several languages: what every module says of its own, so that one
 * page can show what is missing and what has fallen behind.
 */
@NamedInterface("translation")
@NullMarked
package org.mandat.platform.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
