package org.mandat.jurisdiction.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A change of roles as the browser sends it.
 *
 * @param role the role, by its name in packs
 * @param way {@code give} or {@code take}
 * @param reason why
 * @param document the number of the decision
 * @param everyChair whether every chair of the kind is meant
 */
record RoleForm(@NotBlank(message = "jurisdiction.role.form.role.required") String role, String way,
		@NotBlank(message = "jurisdiction.role.form.reason.required") @Size(max = 500,
				message = "jurisdiction.role.form.reason.long") String reason,
		@Size(max = 200, message = "jurisdiction.tenure.form.document.long") String document, String everyChair) {

	RoleForm {
		role = (role == null) ? "" : role;
		way = (way == null) ? "" : way;
		reason = (reason == null) ? "" : reason.strip();
		document = (document == null) ? "" : document.strip();
		everyChair = (everyChair == null) ? "" : everyChair;
	}

}
