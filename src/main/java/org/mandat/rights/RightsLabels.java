package org.mandat.rights;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on requests. */
@Component
class RightsLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Stream
			.of("rights.received", "rights.decided", "rights.withdrawn", "rights.carried-out", "rights.held",
					"rights.hold-lifted")
			.collect(Collectors.toUnmodifiableMap(Function.identity(),
					(act) -> "rights.audit." + act.substring("rights.".length())));
	}

}
