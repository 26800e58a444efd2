package org.mandat.evidence.sentence;

/**
 * A sentence of a text, a heading or a list item.
 *
 * @param n its number, from 1
 * @param span where it stands
 * @param block the number of the paragraph it belongs to, from 1
 * @param heading whether it is a heading
 */
public record Sentence(int n, Span span, int block, boolean heading) {

}
