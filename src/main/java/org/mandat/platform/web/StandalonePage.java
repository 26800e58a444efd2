package org.mandat.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.mandat.platform.text.Language;
import org.springframework.stereotype.Component;

/**
 * A page as one file that opens without the server: the style sheet lies inside, scripts
 * stay away.
 */
@Component
public class StandalonePage {

	private static final String SHEET = "<link rel=\"stylesheet\" href=\"mandat.css\">";

	private final PageFrame frame;

	private final ReplyHandler replies;

	StandalonePage(PageFrame frame, ReplyHandler replies) {
		this.frame = frame;
		this.replies = replies;
	}

	/**
	 * The template's page in this language; the template links {@code mandat.css} where
	 * the sheet shall stand.
	 */
	public byte[] html(Language language, String template, Map<String, Object> parameters) {
		Page page = new Page(this.frame, language, null, null, new Page.Request("/", "", "", "", null));
		String body = new String(this.replies.body(page, template, parameters), StandardCharsets.UTF_8);
		if (!body.contains(SHEET)) {
			throw new IllegalStateException("the template " + template + " does not link the style sheet");
		}
		return body.replace(SHEET, "<style>\n" + this.frame.assets().css() + "</style>")
			.getBytes(StandardCharsets.UTF_8);
	}

}
