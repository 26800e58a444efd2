package org.mandat.identity.reopening;

import java.util.UUID;

import org.mandat.platform.text.Text;

/**
 * A recovery sheet whose code was typed rightly.
 *
 * @param space the space that it opens
 * @param id the sheet
 * @param name the official names of the space
 * @param sealed what the page sends back in place of the code
 */
public record Sheet(UUID space, UUID id, Text name, String sealed) {

	@Override
	public String toString() {
		return "Sheet[withheld]";
	}

}
