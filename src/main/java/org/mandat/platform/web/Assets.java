package org.mandat.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The static files: all style sheets as one, in the order that
 * {@code static/css/order.txt} gives, and the scripts. They are few and small, so they
 * are kept in memory, compressed once, and addressed by their content's hash for ever.
 */
@Component
class Assets {

	private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

	private final Map<String, Asset> byName = new HashMap<>();

	private final Map<String, Asset> byPath = new HashMap<>();

	Assets() {
		StringBuilder css = new StringBuilder();
		List.of("tokens", "base", "layout")
			.forEach((name) -> css.append(text("static/css/" + name + ".css")).append('\n'));
		components().forEach((component) -> css.append(component).append('\n'));
		css.append(text("static/css/print.css"));
		add("mandat.css", "text/css;charset=utf-8", css.toString().getBytes(StandardCharsets.UTF_8));
		add("mandat.js", "text/javascript;charset=utf-8", bytes("static/js/mandat.js"));
		add("coding.js", "text/javascript;charset=utf-8", bytes("static/js/coding.js"));
		add("passkey.js", "text/javascript;charset=utf-8", bytes("static/js/passkey.js"));
		add("htmx.js", "text/javascript;charset=utf-8", bytes(HTMX));
		add("icon.svg", "image/svg+xml", bytes("static/icon.svg"));
	}

	String href(String name) {
		Asset asset = this.byName.get(name);
		if (asset == null) {
			throw new IllegalArgumentException("no static file is named " + name);
		}
		return asset.path();
	}

	@Nullable Asset at(String hash, String name) {
		return this.byPath.get("/static/" + hash + "/" + name);
	}

	String css() {
		Asset sheet = this.byName.get("mandat.css");
		return (sheet == null) ? "" : new String(sheet.plain(), StandardCharsets.UTF_8);
	}

	List<Asset> all() {
		return List.copyOf(this.byName.values());
	}

	private void add(String name, String mediaType, byte[] content) {
		try {
			String hash = HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(content))
				.substring(0, 12);
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
				out.write(content);
			}
			Asset asset = new Asset("/static/" + hash + "/" + name, mediaType, content, packed.toByteArray());
			this.byName.put(name, asset);
			this.byPath.put(asset.path(), asset);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> components() {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver()
				.getResources("classpath:static/css/component/*.css");
			return Arrays.stream(found)
				.sorted(Comparator.comparing((Resource resource) -> String.valueOf(resource.getFilename())))
				.map((resource) -> text("static/css/component/" + resource.getFilename()))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(String path) {
		return new String(bytes(path), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String path) {
		try {
			return new ClassPathResource(path).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Asset(String path, String mediaType, byte[] plain, byte[] packed) {
	}

}
