package org.mandat.platform.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF has against a file as PDF/A-2a and as PDF/UA-1. */
public final class Conformance {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private Conformance() {
	}

	/** The rules that the file breaks, with what was found. */
	public static Set<String> faults(byte[] pdf) {
		Set<String> faults = new TreeSet<>();
		for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
			try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				validator.validate(parser)
					.getTestAssertions()
					.stream()
					.filter((test) -> test.getStatus() == TestAssertion.Status.FAILED)
					.forEach((test) -> faults.add(flavour + " " + test.getRuleId().getClause() + "-"
							+ test.getRuleId().getTestNumber() + " " + test.getMessage()));
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}
		return faults;
	}

}
