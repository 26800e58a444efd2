/**
 * Who is signed in, for which post, with which permissions; headers and request forgery.
 */
@NamedInterface("security")
@NullMarked
package org.mandat.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
