package org.mandat.bench.report;

import java.util.Locale;

/** Figures with as many places as they are sure. */
public final class Numbers {

	private Numbers() {
	}

	/** Three places that count. */
	public static String of(double figure) {
		if (Double.isNaN(figure)) {
			return "–";
		}
		double size = Math.abs(figure);
		String form = (size >= 100) ? "%,.0f" : (size >= 10) ? "%.1f" : (size >= 1 || size == 0) ? "%.2f" : "%.3f";
		return (figure == Math.rint(figure) && size < 1e9) ? String.format(Locale.ROOT, "%,.0f", figure)
				: String.format(Locale.ROOT, form, figure);
	}

}
