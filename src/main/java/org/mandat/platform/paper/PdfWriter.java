package org.mandat.platform.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.mandat.platform.documents.QrCode;
import org.mandat.platform.paper.Paper.Sheet;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;

/**
 * Makes the PDF of a paper: tagged (PDF/UA-1) and to be archived (PDF/A-2a), with its own
 * fonts, outline, language and title. Opens nothing outside: the only addresses to which
 * it listens are those of the pictures that come with the paper.
 */
final class PdfWriter {

	private final PaperPage pages;

	private final Fonts fonts = new Fonts();

	private final String sheet;

	private final Direction direction = new Direction();

	private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	PdfWriter(PaperPage pages) {
		this.pages = pages;
		XRLog.setLoggingEnabled(false);
		try {
			this.sheet = new ClassPathResource("paper/paper.css").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	byte[] pdf(Paper paper) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
		PdfRendererBuilder builder = new PdfRendererBuilder();
		this.fonts.into(builder);
		builder.useColorProfile(this.colours);
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
		builder.withProducer("Mandat");
		Map<String, byte[]> pictures = new HashMap<>();
		Document page = document(paper, pictures);
		builder.useUriResolver((base, uri) -> pictures.containsKey(uri) ? uri : null);
		builder.useExternalResourceAccessControl((uri, kind) -> pictures.containsKey(uri),
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((uri, kind) -> pictures.containsKey(uri),
				ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		builder.useProtocolsStreamImplementation((uri) -> new Picture(pictures.getOrDefault(uri, new byte[0])), "arms",
				"square");
		builder.useUnicodeBidiSplitter(Direction.Runs::new);
		builder.useUnicodeBidiReorderer(this.direction);
		builder.useUnicodeLineBreaker(new LineBreaks());
		builder.withW3cDocument(page, null);
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private Document document(Paper paper, Map<String, byte[]> pictures) {
		Document page = new W3CDom().namespaceAware(false).fromJsoup(Jsoup.parse(this.pages.html(paper)));
		PrintedPage printed = new PrintedPage(page, this.fonts);
		if (paper.arms() != null) {
			pictures.put(Arms.ADDRESS, paper.arms().picture());
		}
		printed.squares().forEach((address, says) -> pictures.put(address, QrCode.picture(says)));
		printed.style(this.sheet + paper.style().css());
		printed.described();
		printed.outline();
		for (int i = 0; i < paper.sheets().size(); i++) {
			Sheet sheet = paper.sheets().get(i);
			printed.onlyPrintable(i, (count) -> this.pages.unprintable(sheet, count));
		}
		return page;
	}

	private record Picture(byte[] bytes) implements FSStream {

		@Override
		public InputStream getStream() {
			return new ByteArrayInputStream(this.bytes);
		}

		@Override
		public Reader getReader() {
			return Reader.nullReader();
		}

	}

}
