package org.mandat.platform.extraction;

/**
 * A file's text.
 *
 * @param text the decoded file unchanged, but for byte-order mark and U+0000
 * @param charset the character set it was read in
 * @param certain whether the file says so itself or leaves no doubt
 */
record Decoded(String text, String charset, boolean certain) {

}
