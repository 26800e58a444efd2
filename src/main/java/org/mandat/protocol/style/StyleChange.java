package org.mandat.protocol.style;

import org.mandat.platform.web.Stale;

/** What became of a change of the paper settings. */
sealed interface StyleChange {

	/** They stand. */
	record Changed() implements StyleChange {
	}

	/** Somebody changed them meanwhile; nothing typed is lost. */
	record Lost(Stale<PaperSetting> versions) implements StyleChange {
	}

}
