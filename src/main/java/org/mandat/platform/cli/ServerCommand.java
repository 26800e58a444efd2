package org.mandat.platform.cli;

/**
 * A command that starts the server itself, so it is made before the product runs: its
 * constructor takes a {@link Product}.
 */
public interface ServerCommand extends MandatCommand {

}
