/**
 * The text of files as they come, with pages and paragraphs: PDF, DOCX, ODT, RTF, HTML,
 * plain text and Markdown. Files are hostile: those with a structure are read in a
 * process of its own with little memory and little time; nothing in them is run, fetched
 * or written down.
 */
@NamedInterface("extraction")
@NullMarked
package org.mandat.platform.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
