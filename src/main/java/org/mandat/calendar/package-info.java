/**
 * The own calendar: the deadlines of the posts that a person holds and the meetings of
 * the council, behind a secret link that a calendar program asks. Keeps who has a link,
 * never what was shown.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction", "identity", "work", "council" })
@NullMarked
package org.mandat.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
