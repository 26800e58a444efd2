package org.mandat.jurisdiction.post;

import jakarta.validation.constraints.Pattern;
import org.mandat.jurisdiction.Contact;

/**
 * How a post is reached, as the browser sends it.
 *
 * @param phone the telephone of the post
 * @param callOrder its place in "whom to call", or empty
 * @param version the version that the form had shown
 */
record ContactForm(
		@Pattern(regexp = "[0-9+ ()/.-]{0,40}", message = "jurisdiction.contact.form.phone.notReadable") String phone,
		@Pattern(regexp = "([1-9][0-9]?)?", message = "jurisdiction.contact.form.call.notReadable") String callOrder,
		String version) {

	ContactForm {
		phone = (phone == null) ? "" : phone.strip();
		callOrder = (callOrder == null) ? "" : callOrder.strip();
		version = (version == null) ? "" : version;
	}

	Contact contact() {
		return new Contact(this.phone.isEmpty() ? null : this.phone,
				this.callOrder.isEmpty() ? null : Integer.valueOf(this.callOrder));
	}

	long versionNumber() {
		return this.version.matches("[0-9]{1,15}") ? Long.parseLong(this.version) : -1;
	}

}
