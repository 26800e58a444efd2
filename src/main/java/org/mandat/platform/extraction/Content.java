package org.mandat.platform.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, wherever they lie; they can be read more than once. */
public interface Content {

	/** How many there are. */
	long size();

	/** Opens them anew. */
	InputStream open() throws IOException;

	/** Bytes at hand. */
	static Content of(byte[] bytes) {
		return new Content() {
			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}
		};
	}

}
