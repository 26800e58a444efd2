package org.mandat.council.thread;

import java.util.UUID;

import org.mandat.council.thread.ThreadRepository.About;
import org.mandat.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what items of agendas are about. */
@Service
class AboutKeeping {

	private final ThreadRepository rows;

	private final AuditTrail audit;

	AboutKeeping(ThreadRepository rows, AuditTrail audit) {
		this.rows = rows;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	About about(UUID item) {
		return this.rows.about(item).orElse(new About(null, null));
	}

	@Transactional
	void keep(UUID item, About about) {
		About before = about(item);
		if (!before.equals(about)) {
			this.rows.about(item, about);
			this.audit.changed("council.item-tied", "council-item", item, before, about);
		}
	}

}
