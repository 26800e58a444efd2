package org.mandat.platform.web;

import org.mandat.platform.data.Readiness;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Whether the product lives and whether it is ready, for whoever watches over it: without
 * a session and without detail, because a stranger may ask too.
 */
@Controller
class HealthController {

	private final Readiness readiness;

	HealthController(Readiness readiness) {
		this.readiness = readiness;
	}

	@GetMapping("/healthz")
	@PublicPage
	ResponseEntity<String> live() {
		return answer(true);
	}

	@GetMapping("/readyz")
	@PublicPage
	ResponseEntity<String> ready() {
		return answer(this.readiness.ready());
	}

	private static ResponseEntity<String> answer(boolean well) {
		return ResponseEntity.status(well ? 200 : 503)
			.contentType(MediaType.TEXT_PLAIN)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(well ? "ok\n" : "not ready\n");
	}

}
