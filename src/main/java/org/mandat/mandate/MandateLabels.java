package org.mandat.mandate;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on instruments and duties. */
@Component
class MandateLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Stream
			.of("mandate.instrument-made", "mandate.instrument-changed", "mandate.instrument-replaced",
					"mandate.instrument-received", "mandate.receipt-changed", "mandate.text-kept",
					"mandate.clause-cited", "mandate.citation-withdrawn")
			.collect(Collectors.toUnmodifiableMap(Function.identity(),
					(act) -> "mandate.audit." + act.substring("mandate.".length())));
	}

}
