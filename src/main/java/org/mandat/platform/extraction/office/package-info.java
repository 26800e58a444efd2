/**
 * DOCX, ODT, RTF and the cells of XLSX: read as streams, in bounded memory, by their own
 * standards.
 */
@NullMarked
package org.mandat.platform.extraction.office;

import org.jspecify.annotations.NullMarked;
