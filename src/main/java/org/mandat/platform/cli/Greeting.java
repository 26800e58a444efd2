package org.mandat.platform.cli;

import java.util.List;

/**
 * What a module has to tell the operator on the terminal once {@code run} serves, such as
 * the link of the set-up page.
 */
public interface Greeting {

	/**
	 * The lines to print; none if there is nothing to tell.
	 * @param address where the server answers on this machine, without a slash at its end
	 */
	List<String> lines(String address);

}
