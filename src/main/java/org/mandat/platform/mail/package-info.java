/**
 * Mails that say what waits and lead to it: kept in the database until a mail server has
 * taken them, five minutes late so that a slip can be undone. No module can put free text
 * into one (ADR 26).
 */
@NamedInterface("mail")
@NullMarked
package org.mandat.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
