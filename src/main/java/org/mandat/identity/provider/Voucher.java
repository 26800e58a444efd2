package org.mandat.identity.provider;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the provider vouched for.
 *
 * @param email the address that it has verified
 * @param secondFactor whether it asked for a second factor, by the operator's setting
 * @param at when the person showed the provider who it is, if that was said
 * @param to where the person wanted to go
 * @param again the account whose person shows once more who it is, or nothing
 */
public record Voucher(String email, boolean secondFactor, @Nullable Instant at, String to, @Nullable UUID again) {
}
