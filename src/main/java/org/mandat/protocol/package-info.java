/**
 * Papers and their numbers: the door through which each paper of the product is made, and
 * the protocol book of a space. Says nothing of its own about what a paper tells; keeps
 * no names.
 */
@ApplicationModule(allowedDependencies = { "platform :: *", "jurisdiction" })
@NullMarked
package org.mandat.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
