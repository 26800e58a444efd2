package org.mandat.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.springframework.stereotype.Component;

/** What the audit viewer calls the acts on accounts, sessions and recovery sheets. */
@Component
class IdentityLabels implements AuditLabels {

	private static final List<String> ACTS = List.of("account-opened", "account-known", "account-closed", "signed-in",
			"signed-out", "session-ended", "password-changed", "language-chosen", "set-up", "recovery-sheet-made",
			"own-file-taken", "code-wrong", "second-factor-set", "recovery-code-used", "recovery-codes-made",
			"passkey-added", "passkey-revoked", "dead-link-tried", "invitation-made", "invitation-withdrawn",
			"invitation-taken", "recovery-link-made", "account-recovered", "provider-refused", "provider-unmatched",
			"sheet-used-by-secretary", "sheet-used-by-archive", "opened-on-the-machine", "reminders-chosen",
			"session-ended-by-another", "holidays-chosen");

	@Override
	public Map<String, String> acts() {
		Map<String, String> acts = new LinkedHashMap<>();
		ACTS.forEach((act) -> acts.put("identity." + act, "identity.audit." + act));
		return acts;
	}

}
