/**
 * Papers: one model from which page, PDF and DOCX are made, and what a module does to
 * contribute a paper. No module's words are in it.
 */
@NamedInterface("paper")
@NullMarked
package org.mandat.platform.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
