package org.mandat.platform.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mandat.platform.extraction.Extracted.Remark;

/** What the reading process says: how far it is, and at the end the text or why not. */
final class Wire {

	private static final int PAGES = 'P';

	private static final int DONE = 'D';

	private static final int FAILED = 'F';

	private Wire() {
	}

	static void pages(DataOutputStream out, int done, int all) throws IOException {
		out.writeByte(PAGES);
		out.writeInt(done);
		out.writeInt(all);
		out.flush();
	}

	static void end(DataOutputStream out, Extraction end) throws IOException {
		switch (end) {
			case Extraction.Failed failed -> {
				out.writeByte(FAILED);
				out.writeInt(failed.why().ordinal());
			}
			case Extraction.Done done -> {
				Extracted file = done.file();
				out.writeByte(DONE);
				text(out, file.text());
				out.writeInt(file.format().ordinal());
				text(out, file.charset());
				out.writeBoolean(file.charsetSure());
				out.writeInt(file.pages().size());
				for (int page : file.pages()) {
					out.writeInt(page);
				}
				out.writeInt(file.margins().size());
				for (String margin : file.margins()) {
					text(out, margin);
				}
				out.writeInt(file.remarks().size());
				for (Remark remark : file.remarks()) {
					out.writeInt(remark.ordinal());
				}
			}
		}
		out.flush();
	}

	/** Listens until the end, or until the listener has had enough. */
	static Extraction listen(DataInputStream in, Progress progress) throws IOException {
		int said = in.readByte();
		while (said == PAGES) {
			if (!progress.pages(in.readInt(), in.readInt())) {
				return new Extraction.Failed(Unreadable.STOPPED);
			}
			said = in.readByte();
		}
		return switch (said) {
			case FAILED -> new Extraction.Failed(Unreadable.values()[in.readInt()]);
			case DONE -> new Extraction.Done(file(in));
			// A Java machine without memory says so here, in its own words, before it
			// ends.
			default -> throw new EOFException("the process ended with other words");
		};
	}

	private static Extracted file(DataInputStream in) throws IOException {
		String text = text(in);
		Format format = Format.values()[in.readInt()];
		String charset = text(in);
		boolean sure = in.readBoolean();
		List<Integer> pages = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			pages.add(in.readInt());
		}
		List<String> margins = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			margins.add(text(in));
		}
		List<Remark> remarks = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			remarks.add(Remark.values()[in.readInt()]);
		}
		return new Extracted(text, format, charset, sure, pages, margins, remarks);
	}

	private static void text(DataOutputStream out, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static String text(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > 4 * Extracted.MAX_CHARACTERS) {
			throw new EOFException("more text than there can be");
		}
		return new String(in.readNBytes(length), StandardCharsets.UTF_8);
	}

}
