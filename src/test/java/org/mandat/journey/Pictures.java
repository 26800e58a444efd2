package org.mandat.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

/**
 * Takes pictures of every kind of page of a running server for people to look at:
 * language forms, phone and desktop, light and dark, print, without JavaScript. Started
 * by hand:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.mandat.journey.Pictures
 *   -Dexec.args="http://127.0.0.1:8080 login password /s/town/today …"
 * </pre>
 *
 * Without paths it opens whatever it reaches by links, one page of each kind. The
 * pictures and an index are under {@code target/pictures}.
 */
public final class Pictures {

	private static final Path FOLDER = Path.of("target/pictures");

	private static final List<String> LANGUAGES = List.of("sq", "sr-Cyrl", "sr-Latn", "en");

	private static final int MOST = 40;

	private final List<String> taken = new ArrayList<>();

	private final List<String> wide = new ArrayList<>();

	private final String server;

	private Pictures(String server) {
		this.server = server;
	}

	/** Server, login, password and, if wanted, paths. */
	public static void main(String[] args) throws IOException {
		try (Chromium chromium = new Chromium()) {
			Pictures pictures = new Pictures(args[0]);
			List<Cookie> session = pictures.signIn(chromium, args[1], args[2]);
			List<String> paths = (args.length > 3) ? List.of(args).subList(3, args.length)
					: pictures.reach(chromium, session);
			pictures.take(chromium, session, paths);
		}
	}

	private List<Cookie> signIn(Chromium chromium, String login, String password) {
		try (BrowserContext context = chromium.browser.newContext()) {
			Page page = context.newPage();
			page.navigate(this.server + "/sign-in");
			page.locator("#login").fill(login);
			page.locator("#password").fill(password);
			page.locator("main button").first().click();
			page.waitForLoadState();
			return context.cookies()
				.stream()
				.filter((cookie) -> !cookie.name.startsWith("mandat-"))
				.map((cookie) -> new Cookie(cookie.name, cookie.value).setUrl(this.server))
				.toList();
		}
	}

	/** One page of each kind that links reach. */
	private List<String> reach(Chromium chromium, List<Cookie> session) {
		Map<String, String> kinds = new LinkedHashMap<>();
		try (BrowserContext context = chromium.browser.newContext()) {
			context.addCookies(session);
			Page page = context.newPage();
			List<String> open = new ArrayList<>(List.of("/", "/account", "/nothing"));
			for (int next = 0; next < open.size() && kinds.size() < MOST; next++) {
				String path = open.get(next);
				String kind = path.replaceAll("\\?.*", "")
					.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
					.replaceAll("/[NTd]?\\d+$", "/n");
				if (kinds.putIfAbsent(kind, path) == null) {
					page.navigate(this.server + path);
					Object links = page
						.evaluate("() => [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))");
					for (Object link : (List<?>) links) {
						String to = link.toString().replaceAll("#.*", "");
						if (to.startsWith("/")
								&& !to.matches("/language/.*|/static/.*|.*\\.(json|csv|txt)(\\?.*)?|.*/original")) {
							open.add(to);
						}
					}
				}
			}
		}
		return new ArrayList<>(kinds.values());
	}

	private void take(Chromium chromium, List<Cookie> session, List<String> paths) throws IOException {
		Files.createDirectories(FOLDER);
		for (String language : LANGUAGES) {
			for (int width : List.of(360, 1280)) {
				for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
					for (boolean script : List.of(true, false)) {
						boolean once = scheme == ColorScheme.LIGHT || "sq".equals(language);
						if (once && (script || "sq".equals(language) && scheme == ColorScheme.LIGHT)) {
							series(chromium, session, paths, language, width, scheme, script);
						}
					}
				}
			}
		}
		StringBuilder index = new StringBuilder(
				"<!doctype html><meta charset=utf-8><title>Pictures</title><h1>Pictures</h1>");
		this.wide.forEach((one) -> index.append("<p>wider than the screen: ").append(one));
		this.taken.forEach((name) -> index.append("<h2>")
			.append(name)
			.append("</h2>")
			.append(name.endsWith(".pdf") ? "<a href=\"" + name + "\">print</a>"
					: "<img loading=lazy src=\"" + name + "\">"));
		Files.writeString(FOLDER.resolve("index.html"), index);
		this.wide.forEach(System.out::println);
		System.out.println(this.taken.size() + " pictures: " + FOLDER.resolve("index.html"));
	}

	private void series(Chromium chromium, List<Cookie> session, List<String> paths, String language, int width,
			ColorScheme scheme, boolean script) {
		try (BrowserContext context = chromium.browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme)
			.setJavaScriptEnabled(script)
			.setViewportSize(width, 800))) {
			context.addCookies(session);
			context.addCookies(List.of(new Cookie("mandat-language", language).setUrl(this.server)));
			Page page = context.newPage();
			for (String path : paths) {
				page.navigate(this.server + path);
				String name = path.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "") + "." + language + "."
						+ width + ((scheme == ColorScheme.DARK) ? ".dark" : "") + (script ? "" : ".noscript");
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
				this.taken.add(name + ".png");
				Object over = page
					.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
				if (((Number) over).intValue() > 0) {
					this.wide.add(name + " by " + over);
				}
				if (width > 600 && scheme == ColorScheme.LIGHT && script) {
					page.pdf(new Page.PdfOptions().setFormat("A4").setPath(FOLDER.resolve(name + ".pdf")));
					this.taken.add(name + ".pdf");
				}
			}
		}
	}

}
