package org.mandat.protocol.style;

import org.mandat.jurisdiction.Pack;
import org.mandat.platform.paper.PaperStyle;
import org.mandat.platform.paper.PaperStyle.Layout;
import org.mandat.platform.paper.PaperStyle.Margins;
import org.mandat.platform.paper.PaperStyle.Size;
import tools.jackson.databind.JsonNode;

/** How papers look in a country until a space says otherwise. */
final class PackStyle {

	private PackStyle() {
	}

	static PaperStyle of(Pack pack) {
		PaperStyle standard = PaperStyle.STANDARD;
		JsonNode paper = pack.file("pack.yaml").path("paper");
		JsonNode margins = paper.path("margins");
		return new PaperStyle(PaperStyle.named(Size.class, paper.path("size").asString("")).orElse(standard.size()),
				new Margins(margins.path("top").asInt(standard.margins().top()),
						margins.path("right").asInt(standard.margins().right()),
						margins.path("bottom").asInt(standard.margins().bottom()),
						margins.path("left").asInt(standard.margins().left())),
				paper.path("type").asInt(standard.type()),
				PaperStyle.named(Layout.class, paper.path("layout").asString("")).orElse(standard.layout()),
				standard.shown());
	}

}
