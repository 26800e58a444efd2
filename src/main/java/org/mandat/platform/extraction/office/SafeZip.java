package org.mandat.platform.extraction.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.extraction.Unreadable;

/**
 * An archive in memory, of which parts are read as streams. All that is unpacked together
 * has a limit, and XML is read without document types: no entity is resolved, nothing
 * from elsewhere is asked for.
 */
final class SafeZip implements AutoCloseable {

	/** What all parts that are read may unpack into, together. */
	static final long MAX_UNPACKED = 300L * 1024 * 1024;

	private static final int MAX_PARTS = 20_000;

	private final ZipFile zip;

	private long unpacked;

	SafeZip(byte[] bytes) {
		try {
			this.zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Refused(Unreadable.DAMAGED);
		}
		if (names().size() > MAX_PARTS) {
			throw new Refused(Unreadable.BOMB);
		}
	}

	List<String> names() {
		return Collections.list(this.zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
	}

	boolean has(String name) {
		return this.zip.getEntry(name) != null;
	}

	/** A short part as text; nothing if it is not there. */
	Optional<String> text(String name, int most) {
		ZipArchiveEntry entry = this.zip.getEntry(name);
		if (entry == null) {
			return Optional.empty();
		}
		try (InputStream in = open(entry)) {
			return Optional.of(new String(in.readNBytes(most), java.nio.charset.StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new Refused(Unreadable.DAMAGED);
		}
	}

	/** Reads a part of XML from beginning to end; one that is not there is left out. */
	void read(String name, Part part) {
		ZipArchiveEntry entry = this.zip.getEntry(name);
		if (entry == null) {
			return;
		}
		try (InputStream in = open(entry)) {
			XMLStreamReader xml = factory().createXMLStreamReader(in);
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
					throw new Refused(Unreadable.ENTITIES);
				}
				part.event(event, xml);
			}
		}
		catch (IOException | XMLStreamException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof Refused refused) {
					throw refused;
				}
			}
			throw new Refused(Unreadable.DAMAGED);
		}
	}

	private InputStream open(ZipArchiveEntry entry) throws IOException {
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			throw new Refused(Unreadable.PASSWORD);
		}
		return new Bounded(this.zip.getInputStream(entry));
	}

	/** A reader of XML that resolves nothing. */
	static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new Refused(Unreadable.ENTITIES);
		});
		return factory;
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			// It lies in memory: there is nothing to release.
			throw new IllegalStateException(ex);
		}
	}

	/** What reads a part, event by event. */
	@FunctionalInterface
	interface Part {

		void event(int event, XMLStreamReader xml);

	}

	private final class Bounded extends FilterInputStream {

		Bounded(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] into, int from, int most) throws IOException {
			int read = super.read(into, from, most);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int more) {
			SafeZip.this.unpacked += more;
			if (SafeZip.this.unpacked > MAX_UNPACKED) {
				throw new Refused(Unreadable.BOMB);
			}
		}

	}

}
