package org.mandat.platform.extraction;

/** Is told how far reading has come, and says whether to go on. */
@FunctionalInterface
public interface Progress {

	/** Hears nothing and goes on. */
	Progress NONE = (done, all) -> true;

	/**
	 * So many pages of so many are read.
	 * @return whether to go on
	 */
	boolean pages(int done, int all);

}
