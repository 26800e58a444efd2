/** Tests of the platform: web. */
@NullMarked
package org.mandat.platform.web;

import org.jspecify.annotations.NullMarked;
