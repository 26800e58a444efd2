package org.mandat.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That a person has a calendar link, and since when. Erasure ends it. */
@Component
class CalendarData implements PersonalData {

	private final LinkRows rows;

	CalendarData(LinkRows rows) {
		this.rows = rows;
	}

	@Override
	public String part() {
		return "calendar";
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> of(UUID person) {
		Map<String, Object> facts = new LinkedHashMap<>();
		this.rows.of(person).ifPresent((link) -> {
			facts.put("calendarLinkSince", link.madeAt());
			if (link.askedOn() != null) {
				facts.put("calendarAskedOn", link.askedOn());
			}
		});
		return facts;
	}

	@Override
	@Transactional
	public void erase(UUID person) {
		this.rows.delete(person);
	}

}
