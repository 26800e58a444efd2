package org.mandat.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;

/**
 * Styles and page of a DOCX: the styles of {@code paper/styles.xml}, grown with the type.
 */
final class DocxStyles {

	private static final double STANDARD = PaperStyle.STANDARD.type();

	private DocxStyles() {
	}

	static void into(XWPFDocument file, PaperStyle style) {
		try (InputStream in = new ClassPathResource("paper/styles.xml").getInputStream()) {
			CTStyles styles = StylesDocument.Factory.parse(in).getStyles();
			grow(styles.getDocDefaults().getRPrDefault().getRPr(), style);
			styles.getStyleList().stream().filter(CTStyle::isSetRPr).forEach((one) -> grow(one.getRPr(), style));
			file.createStyles().setStyles(styles);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (XmlException ex) {
			throw new IllegalStateException(ex);
		}
		CTSectPr section = file.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(twips(style.size().width()));
		size.setH(twips(style.size().height()));
		if (style.size().width() > style.size().height()) {
			size.setOrient(STPageOrientation.LANDSCAPE);
		}
		CTPageMar margin = section.addNewPgMar();
		margin.setTop(twips(style.margins().top()));
		margin.setBottom(twips(style.margins().bottom()));
		margin.setLeft(twips(style.margins().left()));
		margin.setRight(twips(style.margins().right()));
		margin.setHeader(twips(style.margins().top() / 2.0));
		margin.setFooter(twips(style.margins().bottom() / 2.0));
	}

	/** The styles are written for the standard size of type. */
	private static void grow(CTRPr type, PaperStyle style) {
		Stream.concat(type.getSzList().stream(), type.getSzCsList().stream())
			.forEach((size) -> size.setVal(BigInteger
				.valueOf(Math.round(Double.parseDouble(size.getVal().toString()) * style.type() / STANDARD))));
	}

	private static BigInteger twips(double millimetres) {
		return BigInteger.valueOf(PaperStyle.twips(millimetres));
	}

}
