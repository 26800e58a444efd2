package org.mandat.jurisdiction.pack;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files of one pack, unchanged after reading. A YAML file is parsed when it is first
 * asked for and kept; a key that stands twice is refused.
 */
public final class PackFolder {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private final String id;

	private final Map<String, byte[]> files;

	private final Map<String, JsonNode> parsed = new ConcurrentHashMap<>();

	PackFolder(String id, Map<String, byte[]> files) {
		this.id = id;
		this.files = new TreeMap<>(files);
	}

	/** The folder's name, which is the pack's id. */
	public String id() {
		return this.id;
	}

	/** The names of its files, such as {@code themes.yaml} or {@code texts/01.md}. */
	public Set<String> names() {
		return Collections.unmodifiableSet(this.files.keySet());
	}

	/** A YAML file, parsed; refuses a name that the pack does not have. */
	public JsonNode yaml(String name) {
		return this.parsed.computeIfAbsent(name, (any) -> parse(name, false));
	}

	/** A file as text. */
	public String text(String name) {
		return new String(bytes(name), StandardCharsets.UTF_8);
	}

	/**
	 * The file parsed once more with the place of each value, for errors that name a
	 * line.
	 */
	JsonNode located(String name) {
		return parse(name, true);
	}

	String path(String name) {
		return "packs/" + this.id + "/" + name;
	}

	/** The digest over names and contents of all files. */
	String digest() {
		MessageDigest digest = sha256();
		this.files.forEach((name, bytes) -> {
			digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
			digest.update(bytes);
		});
		return HexFormat.of().formatHex(digest.digest());
	}

	static String digest(String text) {
		return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	static int line(JsonNode node) {
		TokenStreamLocation location = JsonNodes.tokenStreamLocationOf(node);
		return (location == null) ? 0 : location.getLineNr();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A file as it lies there; refuses a name that the pack does not have. */
	public byte[] bytes(String name) {
		byte[] bytes = this.files.get(name);
		if (bytes == null) {
			throw new PackProblem("packs/" + this.id, 0, "there is no file " + name);
		}
		return bytes;
	}

	private JsonNode parse(String name, boolean located) {
		byte[] bytes = bytes(name);
		try {
			return located ? JsonNodes.readTree(YAML, new ByteArrayInputStream(bytes),
					LocationJsonNodeFactoryFactory.getInstance()) : YAML.readTree(bytes);
		}
		catch (JacksonException ex) {
			throw notReadable(name, ex);
		}
		catch (IllegalArgumentException ex) {
			// The schema library wraps what the parser throws.
			if (ex.getCause() instanceof JacksonException cause) {
				throw notReadable(name, cause);
			}
			throw ex;
		}
	}

	private PackProblem notReadable(String name, JacksonException ex) {
		TokenStreamLocation at = ex.getLocation();
		return new PackProblem(path(name), (at == null) ? 0 : at.getLineNr(),
				ex.getOriginalMessage().lines().findFirst().orElse("not readable as YAML"));
	}

}
