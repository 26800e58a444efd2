package org.mandat.platform.paper;

import org.mandat.platform.text.Text;

/**
 * The arms of a space (ground rule G17): a picture that the product has drawn anew, and
 * what it shows in words.
 *
 * @param picture PNG without anything beside its pixels
 * @param width its width in pixels
 * @param height its height in pixels
 * @param shows its text alternative
 */
public record Arms(byte[] picture, int width, int height, Text shows) {

	/** The only address that the maker of PDF may open: it leads to the picture here. */
	static final String ADDRESS = "arms:own";

	private static final double TALL = 18;

	private static final double WIDE = 40;

	/** How tall it stands on paper, in millimetres; a wide one is lower. */
	public double tall() {
		return Math.min(TALL, WIDE * this.height / this.width);
	}

	/** How wide it stands on paper, in millimetres. */
	public double wide() {
		return tall() * this.width / this.height;
	}

}
