package org.mandat.platform.backup;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.cli.Product;
import org.mandat.platform.data.DatabaseAccess;
import org.mandat.platform.data.MigrationFile;
import org.mandat.platform.data.Migrations;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Puts a verified backup into an empty target: schemas in the state of its build, rows,
 * migrations of this build, then the product's own checks on the result. Whatever fails
 * takes all of it away again.
 */
final class Restore {

	private final BackupFile file;

	private final Manifest manifest;

	private final RestoreTarget target;

	Restore(BackupFile file, Manifest manifest, RestoreTarget target) {
		this.file = file;
		this.manifest = manifest;
		this.target = target;
	}

	/**
	 * Refuses a backup whose schemas this build did not grow out of.
	 * @return the last version of each module in the backup
	 */
	static Map<String, String> versions(Manifest manifest) {
		Map<String, List<MigrationFile>> here = Migrations.files();
		Map<String, String> versions = new HashMap<>();
		manifest.migrations().forEach((module, theirs) -> {
			List<MigrationFile> ours = here.getOrDefault(module, List.of());
			if (theirs.size() > ours.size()) {
				throw new CommandRefused("The backup was made by Mandat " + manifest.version()
						+ ", which is newer than this one; restore it with that one or a later one.");
			}
			if (!ours.subList(0, theirs.size()).equals(theirs)) {
				throw new CommandRefused("The backup was made by a Mandat (" + manifest.version() + ", "
						+ manifest.commit() + ") whose tables in " + module
						+ " are others than this one's; restore it with that one.");
			}
			versions.put(module, theirs.getLast().number());
		});
		return versions;
	}

	/** Does it; gives what the product found in the restored installation. */
	Findings carryOut(Product product, Ledger ledger) {
		Map<String, String> versions = versions(this.manifest);
		// What migrations say of themselves is no news to an operator.
		LoggingSystem.get(Restore.class.getClassLoader()).beforeInitialize();
		boolean kept = false;
		try {
			DatabaseAccess access = this.target.open();
			DriverManagerDataSource owner = new DriverManagerDataSource(access.url(), access.owner().user(),
					access.owner().password());
			new Migrations(owner, access.application().user()).to(versions);
			new Loading(this.file, this.manifest).into(owner);
			this.target.release();
			Findings findings = settle(product, ledger);
			product.close();
			this.target.keep();
			kept = true;
			return findings;
		}
		catch (IOException ex) {
			throw new CommandRefused("The restore did not succeed, and nothing of it was kept: " + ex.getMessage());
		}
		finally {
			if (!kept) {
				product.close();
				this.target.discard();
			}
		}
	}

	// The product itself migrates further, sets right what was true only then, and looks.
	private Findings settle(Product product, Ledger ledger) {
		ConfigurableApplicationContext context = product.command(this.target.settings().toArray(String[]::new));
		return context.getBean(AfterwardsCheck.class).settle(ledger);
	}

	/**
	 * What was found after the restore.
	 *
	 * @param erasedAgain how many records of the ledger were erased again
	 * @param checks the results by name
	 */
	record Findings(int erasedAgain, Map<String, Object> checks) {
	}

}
