package org.mandat.platform.audit;

import java.util.Map;

/**
 * What a module calls its acts and records in the audit viewer: message keys by act and
 * by kind of record.
 */
public interface AuditLabels {

	/** The message keys of the module's acts, by the act's name. */
	Map<String, String> acts();

}
