package org.mandat.platform.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.mandat.platform.paper.Paper.Sheet;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;

/**
 * Makes the PDF of a paper: tagged (PDF/UA-1) and to be archived (PDF/A-2a), with its own
 * fonts, outline, language and title. Opens nothing outside: there is no address to which
 * it would listen.
 */
final class PdfWriter {

	private final PaperPage pages;

	private final Fonts fonts = new Fonts();

	private final String sheet;

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
		builder.useUriResolver((base, uri) -> null);
		builder.withW3cDocument(document(paper), null);
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private Document document(Paper paper) {
		Document page = new W3CDom().namespaceAware(false).fromJsoup(Jsoup.parse(this.pages.html(paper)));
		PrintedPage printed = new PrintedPage(page, this.fonts);
		printed.style(this.sheet);
		printed.outline();
		for (int i = 0; i < paper.sheets().size(); i++) {
			Sheet sheet = paper.sheets().get(i);
			printed.onlyPrintable(i, (count) -> this.pages.unprintable(sheet, count));
		}
		return page;
	}

}
