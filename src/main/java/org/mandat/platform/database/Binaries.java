package org.mandat.platform.database;

import java.io.IOException;
import java.util.Locale;

/**
 * The PostgreSQL programs that come with this build, one per kind of processor, pinned by
 * the digest of their archive: another archive under the same name is refused.
 */
enum Binaries {

	AMD64("postgres-linux-x86_64.txz", "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc"),

	ARM64("postgres-linux-arm_64.txz", "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836");

	/** Of the artifacts named in the build; a new one brings new digests. */
	static final String VERSION = "18.6";

	private final String resource;

	private final String sha256;

	Binaries(String resource, String sha256) {
		this.resource = resource;
		this.sha256 = sha256;
	}

	static Binaries ofThisSystem() {
		String system = System.getProperty("os.name", "");
		String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
		if (system.equals("Linux") && (processor.equals("amd64") || processor.equals("x86_64"))) {
			return AMD64;
		}
		if (system.equals("Linux") && (processor.equals("aarch64") || processor.equals("arm64"))) {
			return ARM64;
		}
		throw new Refused(Refusal.UNSUPPORTED_SYSTEM, system + " " + processor);
	}

	/** Unpacks the programs unless they lie there already. */
	Programs in(DataFolder folder, Progress progress) throws IOException {
		return new Unpacking(this, folder, progress).programs();
	}

	String resource() {
		return this.resource;
	}

	String sha256() {
		return this.sha256;
	}

	/** Names the unpacked folder, so that several versions may lie side by side. */
	String folderName() {
		return VERSION + "-" + this.sha256.substring(0, 12);
	}

}
