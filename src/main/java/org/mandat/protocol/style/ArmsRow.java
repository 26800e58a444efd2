package org.mandat.protocol.style;

import java.util.Map;

/**
 * The arms of a space as they are kept.
 *
 * @param picture drawn anew by the product
 * @param width in pixels
 * @param height in pixels
 * @param shows what they show in words, by language as far as it was written
 * @param version for two people who edit at once; nought if there are none yet
 */
public record ArmsRow(byte[] picture, int width, int height, Map<String, String> shows, long version) {

}
