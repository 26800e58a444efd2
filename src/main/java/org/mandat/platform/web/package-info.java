/** The page frame: replies, forms, access of handlers, errors, static files. */
@NamedInterface("web")
@NullMarked
package org.mandat.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
