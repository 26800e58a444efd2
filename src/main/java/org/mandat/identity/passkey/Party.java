package org.mandat.identity.passkey;

/**
 * For whom a passkey is good: browsers give it to this address and to no other.
 *
 * @param id the host name
 * @param origin scheme, host and port
 */
public record Party(String id, String origin) {

}
