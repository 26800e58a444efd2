package org.mandat.assessment.round;

import org.mandat.platform.documents.QrCode;

/**
 * A link to hand out, in letters and as a square.
 *
 * @param address the whole address
 * @param square the same for a camera
 */
public record Slip(String address, QrCode square) {

}
