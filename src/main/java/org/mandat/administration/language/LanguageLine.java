package org.mandat.administration.language;

/**
 * A language of the space, or one that it may take in.
 *
 * @param tag its tag
 * @param stored the tag under which its texts are kept
 * @param name its own name
 * @param spoken whether pages and papers of the product have it
 * @param official whether the place has it by law
 * @param needed whether it may not be left out
 * @param behind how many texts of the space have fallen behind in it
 */
public record LanguageLine(String tag, String stored, String name, boolean spoken, boolean official, boolean needed,
		int behind) {

}
