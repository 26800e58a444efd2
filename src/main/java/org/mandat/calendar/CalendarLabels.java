package org.mandat.calendar;

import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on calendar links. */
@Component
class CalendarLabels implements AuditLabels {

	@Override
	public Map<String, String> acts() {
		return Map.of("calendar.link-made", "calendar.audit.made", "calendar.link-ended", "calendar.audit.ended");
	}

}
