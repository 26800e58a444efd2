/**
 * How the council works: meetings, their agenda, which posts were there, what was decided
 * and what became of it. A decision gives its owner post a task. Keeps nothing about
 * persons: attendance and answers are of posts.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction", "work", "evidence", "mandate", "protocol",
		"assessment" })
@NullMarked
package org.mandat.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
