package org.mandat.identity.passkey;

/**
 * What a page asks of the browser's passkeys.
 *
 * @param party the host name for which they are good
 * @param words what is to be signed
 * @param sealed the same, for the page to send back
 * @param handle the account, when one is registered, else empty
 * @param login the name under which the browser keeps it, else empty
 * @param known those that the account has already, with spaces between
 */
public record Question(String party, String words, String sealed, String handle, String login, String known) {

}
