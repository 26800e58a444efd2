/**
 * AccessLinks to those who hold a post, and giving an account back to who lost its keys:
 * one-time links, on paper or as a text to copy.
 */
@NullMarked
package org.mandat.identity.invitation;

import org.jspecify.annotations.NullMarked;
