package org.mandat.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;

/** Styles and page of a DOCX: A4, and the styles of {@code paper/styles.xml}. */
final class DocxStyles {

	private DocxStyles() {
	}

	static void into(XWPFDocument file) {
		try (InputStream in = new ClassPathResource("paper/styles.xml").getInputStream()) {
			file.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (XmlException ex) {
			throw new IllegalStateException(ex);
		}
		CTSectPr section = file.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(11906));
		size.setH(BigInteger.valueOf(16838));
		CTPageMar margin = section.addNewPgMar();
		margin.setTop(BigInteger.valueOf(1134));
		margin.setBottom(BigInteger.valueOf(1247));
		margin.setLeft(BigInteger.valueOf(1361));
		margin.setRight(BigInteger.valueOf(1134));
		margin.setHeader(BigInteger.valueOf(567));
		margin.setFooter(BigInteger.valueOf(567));
	}

}
