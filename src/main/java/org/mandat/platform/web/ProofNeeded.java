package org.mandat.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Session;
import org.mandat.platform.text.Refusal;

/**
 * The person has to show once more who it is before this is done. Nothing was carried
 * out; the page that asks keeps what was filled in.
 */
class ProofNeeded extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Session session;

	private final transient @Nullable Refusal why;

	ProofNeeded(Session session, @Nullable Refusal why) {
		super("a fresh proof is needed", null, false, false);
		this.session = session;
		this.why = why;
	}

	Session session() {
		return this.session;
	}

	/** A form goes where it wanted to go; a page is opened after the proof. */
	Proving.Asked asked(HttpServletRequest request) {
		if (!"POST".equals(request.getMethod())) {
			return new Proving.Asked("/account/proof", Map.of("to", List.of(CurrentRequest.here(request))), this.why);
		}
		Map<String, List<String>> kept = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			// A password is typed again rather than sent back to the browser in a page.
			if (!name.startsWith("_") && !name.toLowerCase(java.util.Locale.ROOT).contains("password")) {
				kept.put(name, new ArrayList<>(List.of(values)));
			}
		});
		return new Proving.Asked(request.getRequestURI(), kept, this.why);
	}

}
