package org.mandat.evidence.importing;

import java.io.IOException;
import java.io.InputStream;

import org.mandat.platform.extraction.Content;
import org.springframework.web.multipart.MultipartFile;

/** A file that a browser sent, wherever the server put its bytes. */
record Upload(MultipartFile file) implements Content {

	@Override
	public long size() {
		return this.file.getSize();
	}

	@Override
	public InputStream open() throws IOException {
		return this.file.getInputStream();
	}

	/** Its name, without the folders of the sender. */
	static String name(MultipartFile file) {
		String name = file.getOriginalFilename();
		String last = (name == null) ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String clean = last.replaceAll("\\p{Cntrl}", "");
		return clean.isBlank() ? "file" : clean.substring(0, Math.min(clean.length(), 200));
	}

}
