package org.mandat.council.thread;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.evidence.Needs;
import org.mandat.mandate.NeedNames;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;

/** Lets questions and commitments be about a need: the mandate knows no needs. */
@Component
class HeardNeeds implements NeedNames {

	private final Needs needs;

	HeardNeeds(Needs needs) {
		this.needs = needs;
	}

	@Override
	public Map<String, Text> all() {
		Map<String, Text> names = new LinkedHashMap<>();
		this.needs.all().forEach((need) -> names.put(need.kind(), need.said()));
		return names;
	}

	@Override
	public String path(String kind) {
		return "evidence/needs/" + kind;
	}

}
