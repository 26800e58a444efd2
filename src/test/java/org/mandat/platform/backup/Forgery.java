package org.mandat.platform.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * A backup that somebody changed with all digests made anew: only the audit chain can
 * tell.
 */
final class Forgery {

	private Forgery() {
	}

	static void of(Path whole, Path forged, String table, UnaryOperator<String> change) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		Manifest manifest = new BackupFile(whole, null).visit((entry, rows) -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			rows.transferTo(bytes);
			entries.put(entry, bytes.toByteArray());
		});
		List<Manifest.Table> tables = manifest.tables().stream().map((known) -> {
			if (!known.name().equals(table)) {
				return known;
			}
			byte[] changed = change.apply(new String(entries.get(known.entry()), StandardCharsets.UTF_8))
				.getBytes(StandardCharsets.UTF_8);
			entries.put(known.entry(), changed);
			java.security.MessageDigest digest = Seal.sha256();
			digest.update(changed);
			return new Manifest.Table(known.name(), known.columns(), known.rows(), Seal.hex(digest));
		}).toList();
		Manifest lying = new Manifest(manifest.format(), manifest.version(), manifest.commit(), manifest.madeAt(),
				manifest.database(), manifest.fingerprint(), manifest.migrations(), tables, manifest.sequences(),
				manifest.heads(), manifest.unsealed());
		entries.put(Manifest.ENTRY, JsonMapper.builder().build().writeValueAsBytes(lying));
		try (OutputStream file = Files.newOutputStream(forged);
				Seal.Closing closing = new Seal.Closing(file);
				ZipOutputStream zip = new ZipOutputStream(closing)) {
			zip.setComment(Seal.PLACE);
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
			zip.finish();
			closing.seal();
		}
	}

}
