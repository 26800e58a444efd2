package org.mandat.administration;

import org.mandat.platform.web.Page;

/** A size as people say it. */
public final class Bytes {

	private static final long MB = 1L << 20;

	private static final long GB = 1L << 30;

	private Bytes() {
	}

	/** The size with its unit, in the page's language. */
	public static String say(Page page, long bytes) {
		return (bytes >= GB) ? page.text("administration.size.gb", Math.round(bytes * 10.0 / GB) / 10.0)
				: page.text("administration.size.mb", Math.max(1, Math.round(bytes * 1.0 / MB)));
	}

}
