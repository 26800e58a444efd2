package org.mandat.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.mandat.platform.data.OwnerDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A module's statements name its own schema and those of the shared modules. Whoever asks
 * for the database as its owner, where no wall holds, is on a list.
 */
class SqlBoundaryTests {

	private static final Set<String> SHARED = Set.of("platform", "jurisdiction", "identity", "work");

	private static final Pattern STATEMENT = Pattern.compile(
			"\\b(select|insert\\s+into|update|delete\\s+from|from|join|call|copy|lock\\s+table|truncate)\\s",
			Pattern.CASE_INSENSITIVE);

	/**
	 * Sealing, backup, restore, checks, the ledger of erasures, the bench, and the one
	 * place where a command finds the space it is meant for (docs/security.md).
	 */
	private static final Set<String> OWNERS = Set.of("platform.audit.Sealer", "platform.audit.AuditCheck",
			"platform.data.DataConfiguration", "platform.backup.Backups", "platform.backup.BackupCheck",
			"platform.check.WallsCheck", "platform.privacy.Erasures", "jurisdiction.PostCheck", "bench.RegionSource",
			"bench.region.RegionMaker");

	@Test
	void statementsNameOnlyTheirOwnAndTheSharedSchemas() {
		List<String> wrong = new ArrayList<>();
		int statements = 0;
		for (Path file : Tree.files(Tree.CLASSES, ".class")) {
			Path inside = Tree.CLASSES.relativize(file);
			if (inside.getNameCount() < 2) {
				continue;
			}
			for (String text : Tree.strings(file)) {
				if (STATEMENT.matcher(text).find()) {
					statements++;
					named(text).stream()
						.filter((schema) -> !schema.equals(inside.getName(0).toString()) && !SHARED.contains(schema))
						.forEach((schema) -> wrong.add(inside + " names the schema " + schema));
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(statements).isGreaterThan(40);
	}

	@Test
	void migrationsNameOnlyTheirOwnAndTheSharedSchemas() {
		List<String> wrong = new ArrayList<>();
		for (Path file : Tree.files(Tree.MIGRATIONS, ".sql")) {
			String own = Tree.MIGRATIONS.relativize(file).getName(0).toString();
			String sql = Tree.read(file).replaceAll("(?m)--.*$", "");
			named(sql).stream()
				.filter((schema) -> !schema.equals(own) && !SHARED.contains(schema))
				.forEach((schema) -> wrong.add(file + " names the schema " + schema));
			if ("platform".equals(own)) {
				named(sql).stream()
					.filter((schema) -> !schema.equals("platform"))
					.forEach((schema) -> wrong.add(file + " names the schema " + schema + " above it"));
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void onlyTheListedAskForTheDatabaseAsItsOwner() {
		Set<String> users = new TreeSet<>();
		for (JavaClass type : Tree.PRODUCT) {
			for (Dependency use : type.getDirectDependenciesFromSelf()) {
				if (use.getTargetClass().isEquivalentTo(OwnerDatabase.class)
						&& !type.isEquivalentTo(OwnerDatabase.class)) {
					users.add(type.getName().substring("org.mandat.".length()).replaceAll("\\$.*", ""));
				}
			}
		}
		assertThat(users).isEqualTo(new TreeSet<>(OWNERS));
	}

	private static Set<String> named(String sql) {
		Set<String> named = new HashSet<>();
		for (String module : Tree.modules()) {
			Matcher name = Pattern.compile("(?<![\\w./'])" + module + "\\.[a-z_]+").matcher(sql);
			if (name.find()) {
				named.add(module);
			}
		}
		return named;
	}

}
