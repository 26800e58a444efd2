package org.mandat.protocol;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The scan of a signed paper: brought, and given back as it came. */
@Controller
class ScanController {

	private final ProtocolBook book;

	ScanController(ProtocolBook book) {
		this.book = book;
	}

	@PostMapping("/s/{space}/protocol/entries/{entry}/scans")
	@Requires(ProtocolPermissions.KEEP)
	Reply keep(Page page, @PathVariable UUID entry,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) throws IOException {
		EntryRow row = this.book.find(entry).orElseThrow(NotThere::new);
		if (file == null || file.isEmpty()) {
			return again(page, row, Refusal.of("protocol.scan.refused.none"));
		}
		return switch (this.book.keep(entry, file.getBytes())) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("protocol", "entries", entry), "protocol.scan.kept");
			case Outcome.Refused<UUID> no -> again(page, row, no.why());
		};
	}

	@GetMapping("/s/{space}/protocol/entries/{entry}/scans/{scan}")
	@Requires(ProtocolPermissions.READ)
	Reply show(Page page, @PathVariable UUID entry, @PathVariable UUID scan) {
		EntryRow row = this.book.find(entry).orElseThrow(NotThere::new);
		ScanRow found = this.book.scans(entry)
			.stream()
			.filter((one) -> one.id().equals(scan))
			.findFirst()
			.orElseThrow(NotThere::new);
		String ending = found.mediaType().substring(found.mediaType().indexOf('/') + 1);
		return new Reply.Download("application/octet-stream",
				row.label().replaceAll("[^\\p{L}\\p{N}.-]+", "-") + "." + ending, this.book.scan(found));
	}

	private Reply again(Page page, EntryRow row, Refusal why) {
		return page.again("protocol/entry",
				Map.of("entry", row, "scans", this.book.scans(row.id()), "form", Form.empty().reject("file", why)));
	}

}
