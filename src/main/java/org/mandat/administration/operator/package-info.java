/**
 * Who operates the server, and the papers that this owes: processor agreement, records of
 * processing, privacy notice, accessibility statement, security.txt.
 */
@NullMarked
package org.mandat.administration.operator;

import org.jspecify.annotations.NullMarked;
