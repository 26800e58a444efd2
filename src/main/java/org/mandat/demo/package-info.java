/**
 * The demonstration: a fictional region with towns, a ministry's desk and a hub, put in
 * through the same services that people use. Everything in it is invented; nothing of it
 * is in an installation that was set up.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction", "identity", "work", "evidence",
		"assessment", "council", "mandate" })
@NullMarked
package org.mandat.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
