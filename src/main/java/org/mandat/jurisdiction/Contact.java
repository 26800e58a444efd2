package org.mandat.jurisdiction;

import org.jspecify.annotations.Nullable;

/**
 * How a post is reached: its own telephone and its place in "whom to call".
 *
 * @param phone the telephone of the post
 * @param callOrder one is called first; none is not listed
 */
public record Contact(@Nullable String phone, @Nullable Integer callOrder) {

}
