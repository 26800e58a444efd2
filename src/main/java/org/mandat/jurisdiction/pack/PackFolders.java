package org.mandat.jurisdiction.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the packs: each folder below {@code packs/} with a {@code pack.yaml}, beside the
 * schemas.
 */
public final class PackFolders {

	private static final String SCHEMAS = "schema";

	private PackFolders() {
	}

	/** The packs of the product. */
	public static List<PackFolder> read() {
		return read("classpath*:packs/");
	}

	/** The packs below another root, without the folder of schemas. */
	static List<PackFolder> read(String root) {
		Map<String, Map<String, byte[]>> folders = scan(root);
		folders.remove(SCHEMAS);
		return folders.entrySet()
			.stream()
			.filter((folder) -> folder.getValue().containsKey("pack.yaml"))
			.map((folder) -> new PackFolder(folder.getKey(), folder.getValue()))
			.toList();
	}

	/** The schemas of the product, by file name. */
	static PackFolder schemas() {
		return new PackFolder(SCHEMAS, scan("classpath*:packs/" + SCHEMAS + "/").getOrDefault(SCHEMAS, Map.of()));
	}

	/** The lines of the packs that the build has checked. */
	static Set<String> validated() {
		try {
			ClassPathResource list = new ClassPathResource("packs/validated.txt");
			return list.exists()
					? list.getContentAsString(StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet())
					: Set.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Map<String, byte[]>> scan(String root) {
		Map<String, Map<String, byte[]>> folders = new TreeMap<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(root + "**/*.*")) {
				String path = URLDecoder.decode(file.getURL().getPath(), StandardCharsets.UTF_8);
				int start = path.lastIndexOf("/packs/") + "/packs/".length();
				int slash = path.indexOf('/', start);
				if (slash > 0 && file.isReadable()) {
					folders.computeIfAbsent(path.substring(start, slash), (any) -> new TreeMap<>())
						.put(path.substring(slash + 1), file.getContentAsByteArray());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return folders;
	}

}
