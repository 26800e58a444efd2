package org.mandat.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mandat.platform.web.Assets.Asset;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the static files, immutable by their hash. */
@Controller
class AssetController {

	private final Assets assets;

	AssetController(Assets assets) {
		this.assets = assets;
	}

	@GetMapping("/static/{hash}/{name}")
	@PublicPage
	ResponseEntity<byte[]> file(@PathVariable String hash, @PathVariable String name, HttpServletRequest request) {
		Asset asset = this.assets.at(hash, name);
		if (asset == null) {
			return ResponseEntity.notFound().build();
		}
		boolean packed = GzipReply.accepts(request);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
			.header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (packed) {
			answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		return answer.body(packed ? asset.packed() : asset.plain());
	}

}
