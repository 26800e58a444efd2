/**
 * The state of play: what waits, what is expected, what was said, whom to call, in the
 * reader's language, each sentence leading to its source. Reads the modules below through
 * their facades and keeps nothing itself.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "assessment", "council", "jurisdiction", "identity", "work",
		"evidence", "mandate", "protocol", "translation" })
@NullMarked
package org.mandat.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
