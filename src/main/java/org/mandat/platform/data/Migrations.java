package org.mandat.platform.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the schemas up to date: a folder and a history per module, in the order of the
 * modules' dependencies. At start one fingerprint of all migrations is compared; Flyway
 * runs only if it differs, under one lock (decision 21).
 */
public class Migrations {

	/**
	 * Modules in the order in which their migrations run; a module that is not here has
	 * no tables.
	 */
	public static final List<String> MODULES = List.of("platform", "jurisdiction", "work", "identity", "evidence",
			"mandate", "protocol", "translation", "rights", "briefing", "assessment", "council", "calendar",
			"administration");

	private static final long LOCK = 0x6d616e646174L;

	private final DataSource owner;

	private final String application;

	/** The migrations of the database that this login owns. */
	public Migrations(DataSource owner, String application) {
		this.owner = owner;
		this.application = application;
	}

	/**
	 * Brings each of these modules to one of its versions and no further; the others stay
	 * away. For a restore, which loads rows into the tables they came from.
	 */
	public void to(Map<String, String> versions) {
		MODULES.stream()
			.filter(versions::containsKey)
			.forEach((module) -> flyway(module).target(versions.get(module)).load().migrate());
	}

	/** Brings all schemas to the state of this build. */
	public void run() {
		String fingerprint = fingerprint();
		JdbcTemplate sql = new JdbcTemplate(this.owner);
		if (fingerprint.equals(stored(sql))) {
			return;
		}
		sql.execute((org.springframework.jdbc.core.ConnectionCallback<Boolean>) (connection) -> {
			JdbcTemplate lock = new JdbcTemplate(
					new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true));
			lock.execute("select pg_advisory_lock(" + LOCK + ")");
			try {
				MODULES.forEach(this::migrate);
				lock.update("""
						insert into platform.schema_fingerprint (single, fingerprint) values (true, ?)
						on conflict (single) do update set fingerprint = excluded.fingerprint
						""", fingerprint);
			}
			finally {
				lock.execute("select pg_advisory_unlock(" + LOCK + ")");
			}
			return Boolean.TRUE;
		});
	}

	private static String stored(JdbcTemplate sql) {
		Boolean there = sql.queryForObject("select to_regclass('platform.schema_fingerprint') is not null",
				Boolean.class);
		if (!Boolean.TRUE.equals(there)) {
			return "";
		}
		return sql.queryForList("select fingerprint from platform.schema_fingerprint", String.class)
			.stream()
			.findFirst()
			.orElse("");
	}

	private void migrate(String module) {
		if (migrationsOf(module).isEmpty()) {
			return;
		}
		try {
			flyway(module).load().migrate();
		}
		catch (FlywayValidateException ex) {
			throw new OtherSchema(module, ex);
		}
	}

	private FluentConfiguration flyway(String module) {
		return Flyway.configure()
			.dataSource(this.owner)
			.locations("classpath:db/migration/" + module)
			.schemas(module)
			.defaultSchema(module)
			.createSchemas(true)
			// Tables that only a newer version knows are a reason to stop, not to go on.
			.ignoreMigrationPatterns(new String[0])
			.placeholders(Map.of("app", this.application))
			.table("schema_history");
	}

	/** The migrations of this build, by module, in the order of their versions. */
	public static Map<String, List<MigrationFile>> files() {
		Map<String, List<MigrationFile>> files = new LinkedHashMap<>();
		for (String module : MODULES) {
			List<MigrationFile> found = migrationsOf(module).stream()
				.map(MigrationFile::of)
				.sorted(Comparator.comparing(MigrationFile::version))
				.toList();
			if (!found.isEmpty()) {
				files.put(module, found);
			}
		}
		return files;
	}

	/** The digest of all migrations of this build, in their order. */
	public static String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String module : MODULES) {
				for (Resource migration : migrationsOf(module)) {
					digest.update((module + "/" + migration.getFilename() + "\n")
						.getBytes(java.nio.charset.StandardCharsets.UTF_8));
					try (InputStream in = migration.getInputStream()) {
						digest.update(in.readAllBytes());
					}
				}
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Resource> migrationsOf(String module) {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:db/migration/" + module + "/*.sql");
			List<Resource> sorted = new ArrayList<>(Arrays.asList(found));
			sorted.sort(Comparator.comparing((Resource resource) -> String.valueOf(resource.getFilename())));
			return sorted;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
