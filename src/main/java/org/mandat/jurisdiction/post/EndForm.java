package org.mandat.jurisdiction.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The end of a tenure as the browser sends it.
 *
 * @param lastDay the last official day; today ends access at once
 * @param document the number of the decision
 * @param version the version that the form had shown
 */
record EndForm(@NotBlank(message = "jurisdiction.tenure.form.lastDay.required") String lastDay,
		@Size(max = 200, message = "jurisdiction.tenure.form.document.long") String document, String version) {

	EndForm {
		lastDay = (lastDay == null) ? "" : lastDay;
		document = (document == null) ? "" : document;
		version = (version == null) ? "" : version;
	}

	/** The version, or one that no record has. */
	long versionNumber() {
		return this.version.matches("[0-9]{1,15}") ? Long.parseLong(this.version) : -1;
	}

}
