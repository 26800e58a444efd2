package org.mandat.platform.cli;

/**
 * A command of the command line that a module adds: a bean that is also a picocli
 * command. Commands run with the whole product behind them, beside a running server or
 * alone.
 */
public interface MandatCommand {

}
