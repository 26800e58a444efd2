package org.mandat.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The system's Chromium, driven without downloading anything. */
final class Chromium implements AutoCloseable {

	private final Playwright playwright;

	final Browser browser;

	Chromium() {
		Path program = Stream
			.concat(Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser"),
					Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
						.flatMap((folder) -> Stream.of("chromium", "chromium-browser", "google-chrome")
							.map((name) -> folder + "/" + name)))
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new AssertionError("The journeys need a browser: install the package chromium."));
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setExecutablePath(program)
			.setHeadless(true);
		// Containers give 64 MiB of shared memory, which one long page outgrows; as root
		// Chromium refuses to start inside its own sandbox.
		options.setArgs("root".equals(System.getProperty("user.name"))
				? List.of("--disable-dev-shm-usage", "--no-sandbox") : List.of("--disable-dev-shm-usage"));
		this.browser = this.playwright.chromium().launch(options);
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
