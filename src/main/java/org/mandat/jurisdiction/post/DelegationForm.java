package org.mandat.jurisdiction.post;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A delegation as the browser sends it.
 *
 * @param giver the tenure whose post's rights are lent
 * @param taker the tenure that may use them
 * @param from the first day
 * @param until the last day
 * @param parts which rooms, or none for all
 * @param document the number of the written delegation
 */
record DelegationForm(@NotBlank(message = "jurisdiction.delegation.form.giver.required") String giver,
		@NotBlank(message = "jurisdiction.delegation.form.taker.required") String taker,
		@NotBlank(message = "jurisdiction.delegation.form.from.required") String from,
		@NotBlank(message = "jurisdiction.delegation.form.until.required") String until, List<String> parts,
		@NotBlank(message = "jurisdiction.delegation.form.document.required") @Size(max = 200,
				message = "jurisdiction.tenure.form.document.long") String document) {

	DelegationForm {
		giver = (giver == null) ? "" : giver;
		taker = (taker == null) ? "" : taker;
		from = (from == null) ? "" : from;
		until = (until == null) ? "" : until;
		parts = (parts == null) ? List.of() : List.copyOf(parts);
		document = (document == null) ? "" : document.strip();
	}

}
