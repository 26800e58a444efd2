package org.mandat.platform.paper;

import java.util.UUID;

import org.mandat.platform.text.Language;

/**
 * Makes a paper of what a module says once and cannot be asked again, such as a link that
 * is shown only now: under the head of the reader's space, without lines to sign.
 */
public interface PaperDesk {

	/** The paper in one language. */
	Paper paper(String key, Language language, Paper.Content content);

	/** Notes that a paper about this record left the product (ground rule G21). */
	void made(Paper paper, UUID of);

}
