package org.mandat.platform.backup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.check.Check;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.privacy.Erasures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The end of a restore, within the product: sets right what was true only then, erases
 * again what was erased since, and runs the checks. Refuses a restored installation whose
 * audit chain is broken or whose walls have a hole.
 */
@Component
class AfterwardsCheck {

	private static final Set<String> MUST_HOLD = Set.of("audit", "walls");

	private final ObjectProvider<AfterRestore> parts;

	private final ObjectProvider<Check> checks;

	private final Erasures erasures;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	AfterwardsCheck(ObjectProvider<AfterRestore> parts, ObjectProvider<Check> checks, Erasures erasures,
			AuditTrail audit, TransactionTemplate transactions) {
		this.parts = parts;
		this.checks = checks;
		this.erasures = erasures;
		this.audit = audit;
		this.transactions = transactions;
	}

	Restore.Findings settle(Ledger ledger) {
		Walls.run(Reader.system(AuditTrail.INSTALLATION), () -> this.transactions.executeWithoutResult((status) -> {
			this.parts.orderedStream().forEach(AfterRestore::restored);
			this.audit.done("installation.restored", "installation", AuditTrail.INSTALLATION);
		}));
		int again = 0;
		for (Erasures.Entry entry : ledger.entries()) {
			try {
				again += this.erasures.again(entry) ? 1 : 0;
			}
			catch (IllegalArgumentException ex) {
				throw new CommandRefused("The ledger of erasures cannot be carried out: " + ex.getMessage() + ".");
			}
		}
		return new Restore.Findings(again, checked());
	}

	private Map<String, Object> checked() {
		Map<String, Object> found = new LinkedHashMap<>();
		List<Check> all = this.checks.orderedStream()
			.filter((check) -> !check.name().equals(BackupCheck.NAME))
			.toList();
		for (Check check : all) {
			Check.Result result = check.run();
			if (!result.ok() && MUST_HOLD.contains(check.name())) {
				throw new CommandRefused("What was restored is not sound (" + check.name() + ": " + result.facts()
						+ "). Nothing of it was kept.");
			}
			Map<String, Object> facts = new LinkedHashMap<>();
			facts.put("ok", result.ok());
			facts.putAll(result.facts());
			found.put(check.name(), facts);
		}
		return found;
	}

}
