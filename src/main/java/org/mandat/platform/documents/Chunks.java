package org.mandat.platform.documents;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Chunks that follow each other, as one stream; an empty one is the end. */
final class Chunks extends InputStream {

	private final IntFunction<byte[]> source;

	private byte[] chunk = new byte[0];

	private int at;

	private int next;

	private boolean ended;

	Chunks(IntFunction<byte[]> source) {
		this.source = source;
	}

	@Override
	public int read() {
		return more() ? this.chunk[this.at++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] into, int from, int most) {
		if (most == 0) {
			return 0;
		}
		if (!more()) {
			return -1;
		}
		int many = Math.min(most, this.chunk.length - this.at);
		System.arraycopy(this.chunk, this.at, into, from, many);
		this.at += many;
		return many;
	}

	private boolean more() {
		while (this.at == this.chunk.length && !this.ended) {
			this.chunk = this.source.apply(this.next++);
			this.at = 0;
			this.ended = this.chunk.length == 0;
		}
		return !this.ended;
	}

}
