package org.mandat.platform.paper;

import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * The lists of a DOCX: one of bullets, and numbered ones that each begin with one.
 */
final class DocxNumbers {

	private static final long INDENT = 360;

	private final XWPFNumbering numbering;

	private final BigInteger bullets;

	private long next = 1;

	DocxNumbers(XWPFDocument file) {
		this.numbering = file.createNumbering();
		this.bullets = list(STNumberFormat.BULLET, "•");
	}

	String bullets() {
		return this.bullets.toString();
	}

	boolean isBullets(String list) {
		return bullets().equals(list);
	}

	/** A list that begins with one. */
	String begin() {
		return list(STNumberFormat.DECIMAL, "%1.").toString();
	}

	private BigInteger list(STNumberFormat.Enum format, String text) {
		CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
		kind.setAbstractNumId(BigInteger.valueOf(this.next++));
		CTLvl level = kind.addNewLvl();
		level.setIlvl(BigInteger.ZERO);
		level.addNewStart().setVal(BigInteger.ONE);
		level.addNewNumFmt().setVal(format);
		level.addNewLvlText().setVal(text);
		var indent = level.addNewPPr().addNewInd();
		indent.setLeft(BigInteger.valueOf(INDENT));
		indent.setHanging(BigInteger.valueOf(INDENT));
		return this.numbering.addNum(this.numbering.addAbstractNum(new XWPFAbstractNum(kind)));
	}

}
