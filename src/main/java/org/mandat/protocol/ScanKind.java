package org.mandat.protocol;

import java.util.Arrays;
import java.util.Optional;

/** What a scan may be, by its first bytes and never by its name. */
enum ScanKind {

	PDF("application/pdf", "pdf", new int[] { '%', 'P', 'D', 'F', '-' }),
	JPEG("image/jpeg", "jpg", new int[] { 0xFF, 0xD8, 0xFF }),
	PNG("image/png", "png", new int[] { 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A });

	/** The largest scan that is taken: some forty pages in grey. */
	static final int MOST = 20 << 20;

	private final String mediaType;

	private final String ending;

	private final int[] head;

	ScanKind(String mediaType, String ending, int[] head) {
		this.mediaType = mediaType;
		this.ending = ending;
		this.head = head;
	}

	String mediaType() {
		return this.mediaType;
	}

	String ending() {
		return this.ending;
	}

	static Optional<ScanKind> of(byte[] bytes) {
		return Arrays.stream(values()).filter((kind) -> kind.begins(bytes)).findFirst();
	}

	private boolean begins(byte[] bytes) {
		for (int i = 0; i < this.head.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != this.head[i]) {
				return false;
			}
		}
		return true;
	}

}
