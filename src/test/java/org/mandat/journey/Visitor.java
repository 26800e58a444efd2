package org.mandat.journey;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody at a browser, who reads in one language form. Whatever page is seen, axe looks
 * at it, it must fit the width of the screen, and the browser must have nothing to
 * complain of. What it complains of on pages of others is theirs.
 */
final class Visitor implements AutoCloseable {

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private final Messages messages;

	private final Language language;

	private final String server;

	private final boolean script;

	private final List<String> complaints = new ArrayList<>();

	private final BrowserContext context;

	final Page page;

	/** How many fields were filled and buttons pressed: what a task costs a person. */
	int acts;

	Visitor(Chromium chromium, Messages messages, String tag, String server, int width, boolean script) {
		this.messages = messages;
		this.language = new Language(tag);
		this.server = server;
		this.script = script;
		this.context = chromium.browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script)
			.setLocale(tag)
			.setViewportSize(width, (width < 600) ? 740 : 900));
		// How long a page takes is the benchmark's business; a machine that stands still
		// for half a minute is no fault of the page.
		this.context.setDefaultTimeout(120_000);
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			boolean here = this.page.url().startsWith(this.server);
			if (here && "error".equals(message.type()) && !message.text().contains("status of 4")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
		cookie("mandat-language", tag);
	}

	/** With this session; with none as a stranger. */
	Visitor signedIn(String token) {
		if (!token.isEmpty()) {
			cookie("mandat", token);
		}
		return this;
	}

	Visitor opens(String path) {
		this.page.navigate(path.startsWith("http") ? path : this.server + path);
		return looks();
	}

	Visitor reads(String key, Object... args) {
		return sees(text(key, args));
	}

	Visitor sees(String words) {
		assertThat(this.page.locator("main").innerText()).contains(words);
		return this;
	}

	Visitor doesNotSee(String words) {
		assertThat(this.page.content()).doesNotContain(words);
		return this;
	}

	Visitor types(String key, String text) {
		this.acts++;
		field(key).fill(text);
		return this;
	}

	Visitor chooses(String key, String value) {
		this.acts++;
		field(key).selectOption(value);
		return this;
	}

	Visitor ticks(String key) {
		this.acts++;
		this.page.getByLabel(text(key), new Page.GetByLabelOptions().setExact(true)).check();
		return this;
	}

	Visitor picks(String words) {
		this.acts++;
		this.page.getByLabel(words, new Page.GetByLabelOptions().setExact(true)).check();
		return this;
	}

	/** Ticks the choice of this value, whatever its words. */
	Visitor ticksOne(String field, String value) {
		this.acts++;
		this.page.locator("main input[name='" + field + "'][value='" + value + "']").check();
		return this;
	}

	Visitor presses(String key) {
		this.acts++;
		this.page.locator("main")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text(key)).setExact(true))
			.first()
			.click();
		return looks();
	}

	Visitor follows(String key) {
		return followsWords(text(key));
	}

	Visitor followsWords(String words) {
		this.acts++;
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
		return looks();
	}

	/** Follows the first link that is to be seen, by where it leads. */
	Visitor clicks(String link) {
		this.acts++;
		this.page.locator(link).filter(new Locator.FilterOptions().setVisible(true)).first().click();
		return looks();
	}

	String text(String key, Object... args) {
		return this.messages.text(this.language, key, args);
	}

	/** Looks at the page that is open: access for all, width, complaints. */
	Visitor looks() {
		this.page.waitForLoadState();
		String where = this.page.url().replace(this.server, "");
		if (this.script) {
			List<String> found = new ArrayList<>();
			for (Rule rule : new AxeBuilder(this.page).withTags(WCAG).setLegacyMode(true).analyze().getViolations()) {
				rule.getNodes().forEach((node) -> found.add(rule.getId() + " " + node.getHtml()));
			}
			assertThat(found).as("axe at " + where).isEmpty();
		}
		Object over = this.page
			.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(((Number) over).intValue()).as("pixels beyond the screen at " + where).isLessThanOrEqualTo(0);
		assertThat(this.complaints).as("complaints of the browser at " + where).isEmpty();
		return this;
	}

	private Locator field(String key) {
		return this.page.locator("main").getByLabel(text(key), new Locator.GetByLabelOptions().setExact(true)).first();
	}

	private void cookie(String name, String value) {
		this.context.addCookies(List.of(new Cookie(name, value).setUrl(this.server)));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
