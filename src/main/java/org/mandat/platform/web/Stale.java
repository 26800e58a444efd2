package org.mandat.platform.web;

/**
 * Two people edited the same record: the loser sees both versions and loses nothing
 * typed. Services return it as a value; the page answers 409.
 *
 * @param theirs what is stored now
 * @param mine what was typed
 */
public record Stale<T>(T theirs, T mine) {

}
