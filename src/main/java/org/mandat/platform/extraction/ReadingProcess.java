package org.mandat.platform.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The reading process: takes a file on its input and says its text on its output. It has
 * no environment, no database and no folder, and ends with its input.
 */
public final class ReadingProcess {

	private ReadingProcess() {
	}

	/** Reads one file. */
	public static void main(String[] args) throws IOException {
		// What libraries print must not get between what is said.
		System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
		DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
		DataOutputStream out = new DataOutputStream(
				new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
		String name = in.readUTF();
		Extractor.Wanted wanted = Extractor.Wanted.values()[in.readByte()];
		byte[] bytes = in.readNBytes(in.readInt());
		if (wanted != Extractor.Wanted.TEXT) {
			Wire.end(out, (wanted == Extractor.Wanted.TABLE) ? Reading.table(bytes) : Reading.lines(bytes));
			return;
		}
		Wire.end(out, Reading.of(bytes, name, (done, all) -> {
			try {
				Wire.pages(out, done, all);
				return true;
			}
			catch (IOException ex) {
				return false;
			}
		}));
	}

}
