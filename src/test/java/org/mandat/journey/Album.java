package org.mandat.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.mandat.platform.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at one page as those who may open it meet it: in Albanian on a phone and in
 * Serbian at a desk; with {@code -Dalbum.all=true} in each language form at both widths,
 * and as it comes out of the printer. Whatever {@link Visitor} asks of a page is asked of
 * each; the pictures are left in {@code target/pictures} for people to look at.
 */
final class Album implements AutoCloseable {

	private static final List<String> TAGS = List.of("sq", "sr-Cyrl", "sr-Latn", "en");

	private static final List<Integer> WIDTHS = List.of(390, 1280);

	// All of it takes seven minutes, which nobody should wait for at each change.
	private static final boolean ALL = Boolean.getBoolean("album.all");

	private record Look(String tag, int width, Visitor visitor) {
	}

	private final List<Look> looks = new ArrayList<>();

	private final Visitor plain;

	private final Path folder;

	private final String server;

	/**
	 * An album of one reader.
	 * @param token the reader's session, empty for a stranger
	 */
	Album(Chromium chromium, Messages messages, String server, String token, String name) {
		for (String tag : TAGS) {
			for (int width : WIDTHS) {
				if (!ALL && !List.of("sq390", "sr-Cyrl1280").contains(tag + width)) {
					continue;
				}
				this.looks.add(new Look(tag, width,
						new Visitor(chromium, messages, tag, server, width, true).signedIn(token)));
			}
		}
		this.server = server;
		this.plain = new Visitor(chromium, messages, "sq", server, WIDTHS.getFirst(), false).signedIn(token);
		this.folder = Path.of("target", "pictures", name);
		try {
			Files.createDirectories(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Looks at the page in each form. */
	Album takes(String name, String path) {
		for (Look look : this.looks) {
			look.visitor().opens(path);
			keep(look.visitor().page, name + "." + look.tag() + "." + look.width());
			if (ALL && look.width() > 600) {
				look.visitor().page
					.pdf(new Page.PdfOptions().setFormat("A4").setPath(file(name + "." + look.tag(), "pdf")));
			}
		}
		return this;
	}

	/** Looks at the page of a paper, and keeps its files as they go to the printer. */
	Album takesPaper(String name, String path, String of) {
		takes(name, path + of);
		for (Look look : this.looks) {
			if (look.width() > 600) {
				for (String format : List.of("pdf", "docx")) {
					APIResponse made = look.visitor().page.request()
						.get(this.server + path + "/file" + (of.isEmpty() ? "?" : of + "&") + "lang=" + look.tag()
								+ "&format=" + format);
					assertThat(made.status()).as(path + " " + look.tag() + " " + format).isEqualTo(200);
					keep(file("file-" + name + "." + look.tag(), format), made.body());
				}
			}
		}
		return this;
	}

	private static void keep(Path file, byte[] bytes) {
		try {
			Files.write(file, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Looks at the page without JavaScript, on a phone. */
	Album takesPlain(String name, String path) {
		this.plain.opens(path);
		keep(this.plain.page, name + ".noscript");
		return this;
	}

	private void keep(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(name, "png")));
	}

	private Path file(String name, String ending) {
		return this.folder.resolve(name + "." + ending);
	}

	@Override
	public void close() {
		this.looks.forEach((look) -> look.visitor().close());
		this.plain.close();
	}

}
