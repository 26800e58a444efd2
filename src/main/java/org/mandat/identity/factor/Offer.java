package org.mandat.identity.factor;

import org.mandat.platform.documents.QrCode;

/**
 * A secret that is offered to an authenticator app.
 *
 * @param square for the camera
 * @param text the same to type
 * @param sealed what the page sends back
 */
public record Offer(QrCode square, String text, String sealed) {

}
