package org.mandat.administration.audit;

import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.mandat.platform.audit.AuditLabels;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.audit.ChainChecks;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.documents.Sheet;
import org.mandat.platform.text.Formats;
import org.mandat.platform.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail of the reader's space in plain words. A file of it is an act of its
 * own; neither page nor file knows a person.
 */
@Service
class AuditViews {

	static final int AT_ONCE = 200;

	static final int IN_A_FILE = 100_000;

	private final AuditRepository rows;

	private final Map<String, String> keys = new TreeMap<>();

	private final ChainChecks checks;

	private final AuditTrail audit;

	AuditViews(AuditRepository rows, ObjectProvider<AuditLabels> labels, ChainChecks checks, AuditTrail audit) {
		this.rows = rows;
		labels.forEach((module) -> this.keys.putAll(module.acts()));
		this.checks = checks;
		this.audit = audit;
	}

	/** Does the work behind the walls of the installation's own chain. */
	static <T> T ofInstallation(Supplier<T> work) {
		Reader own = Walls.current();
		return Walls.as(new Reader(AuditTrail.INSTALLATION, own.tenure(), own.post(), false), work);
	}

	@Transactional(readOnly = true)
	AuditList list(AuditFilter filter, Page page) {
		List<AuditRow> found = this.rows.list(filter, zone(), page.language(), AT_ONCE + 1);
		boolean more = found.size() > AT_ONCE;
		List<AuditRow> shown = more ? found.subList(0, AT_ONCE) : found;
		Map<String, String> values = Map.of("from", filter.from(), "until", filter.until(), "post",
				(filter.post() == null) ? "" : filter.post().toString(), "act", filter.act());
		return new AuditList(shown, this.rows.count(filter, zone()), values, this.rows.posts(page.language()),
				acts(page), filter.query(), more ? filter.query() + "&after=" + shown.getLast().id() : null);
	}

	@Transactional
	Sheet sheet(AuditFilter filter, Page page) {
		Map<String, String> acts = acts(page);
		List<List<Object>> lines = new ArrayList<>();
		for (AuditRow row : this.rows.list(filter, zone(), page.language(), IN_A_FILE)) {
			lines.add(List.of((row.number() == null) ? "" : row.number(), row.at().toString(),
					(row.post() == null) ? page.text("administration.audit.product") : page.in(row.post()),
					(row.of() == null) ? "" : page.in(row.of()), (row.since() == null) ? "" : row.since().toString(),
					acts.getOrDefault(row.act(), row.act()), row.act(), row.kind(), row.record().toString()));
		}
		this.audit.done("administration.audit-taken", "audit", AuditTrail.INSTALLATION);
		return new Sheet(page.text("administration.audit.file"),
				List.of(page.text("administration.audit.column.number"), page.text("administration.audit.column.at"),
						page.text("administration.audit.column.post"), page.text("administration.audit.column.of"),
						page.text("administration.audit.column.since"), page.text("administration.audit.column.act"),
						page.text("administration.audit.column.name"), page.text("administration.audit.column.kind"),
						page.text("administration.audit.column.record")),
				lines);
	}

	/** Asks for a check of the chain. */
	@Transactional
	void check() {
		this.checks.ask();
		this.audit.done("administration.chain-check-asked", "audit", AuditTrail.INSTALLATION);
	}

	/** What every act means in the page's language, in the order of the words. */
	private Map<String, String> acts(Page page) {
		Map<String, String> words = new TreeMap<>();
		this.keys.forEach((act, key) -> words.put(act, page.text(key)));
		Collator order = Collator.getInstance(java.util.Locale.forLanguageTag(page.language().tag()));
		Map<String, String> sorted = new LinkedHashMap<>();
		words.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(order::compare))
			.forEach((entry) -> sorted.put(entry.getKey(), entry.getValue()));
		return sorted;
	}

	private static ZoneId zone() {
		return Formats.ZONE;
	}

}
