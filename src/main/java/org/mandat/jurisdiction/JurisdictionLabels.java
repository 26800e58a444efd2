package org.mandat.jurisdiction;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.platform.audit.AuditLabels;

import org.springframework.stereotype.Component;

/** What the acts of this module are called in the audit viewer. */
@Component
class JurisdictionLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Stream
			.of("space.opened", "space.slug-changed", "post.added", "post.contact-changed", "post.named",
					"post.role-asked", "post.role-given", "post.role-taken", "post.role-refused", "delegation.begun",
					"delegation.ended", "person.noted", "person.renamed", "person.erased", "tenure.begun",
					"tenure.acting-begun", "tenure.ended", "tenure.withdrawn", "pause.emergency-begun",
					"pause.emergency-ended", "pause.election-begun", "pause.election-ended")
			.collect(Collectors.toUnmodifiableMap(Function.identity(), (act) -> "jurisdiction.act." + act));
	}

}
