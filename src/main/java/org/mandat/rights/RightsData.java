package org.mandat.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the register keeps of a person: the requests. Erasure takes the person's own
 * words; that something was asked and how it was answered stays without a name.
 */
@Component
class RightsData implements PersonalData {

	private final Requests requests;

	private final RequestRows rows;

	RightsData(Requests requests, RequestRows rows) {
		this.requests = requests;
		this.rows = rows;
	}

	@Override
	public String part() {
		return "rights";
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> of(UUID person) {
		List<Map<String, Object>> asked = this.requests.ofPerson(person).stream().map(RightsData::facts).toList();
		Map<String, Object> known = new LinkedHashMap<>();
		known.put("requests", asked);
		this.rows.hold(person).ifPresent((hold) -> {
			known.put("hold", hold.reason());
			known.put("holdSince", hold.since());
		});
		return known;
	}

	@Override
	@Transactional
	public void erase(UUID person) {
		this.rows.forget(person);
	}

	private static Map<String, Object> facts(RequestRow request) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("request", request.kind());
		facts.put("receivedOn", request.received());
		facts.put("dueOn", request.due());
		facts.put("outcome", request.state());
		if (request.words() != null) {
			facts.put("words", request.words());
		}
		if (request.reason() != null) {
			facts.put("reason", request.reason());
		}
		return facts;
	}

}
