package org.mandat.evidence.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reading;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sub-themes of the space in its languages. Each translation is a numbered version of
 * the list, because codings bear the version whose words were before the coder's eyes.
 */
@Component
@Order(30)
class ThemeTranslations implements TextKind {

	private static final int NAME = 120;

	private static final int OTHER = 1000;

	private final ThemeWordings wordings;

	private final ListRepository rows;

	private final Codebooks codebooks;

	private final AuditTrail audit;

	ThemeTranslations(ThemeWordings wordings, ListRepository rows, Codebooks codebooks, AuditTrail audit) {
		this.wordings = wordings;
		this.rows = rows;
		this.codebooks = codebooks;
		this.audit = audit;
	}

	@Override
	public String key() {
		return ThemeWordings.KIND;
	}

	@Override
	public String nameKey() {
		return "evidence.text.theme";
	}

	@Override
	public String fieldKey(String field) {
		return switch (field) {
			case "name" -> "evidence.list.field.name";
			case "definition" -> "evidence.list.field.definition";
			case "counts" -> "evidence.theme.include";
			case "counts_not" -> "evidence.theme.exclude";
			default -> "evidence.theme.example";
		};
	}

	@Override
	public String readPermission() {
		return EvidencePermissions.READ;
	}

	@Override
	public String writePermission() {
		return EvidencePermissions.CODE;
	}

	@Override
	public int longest(String field) {
		return "name".equals(field) ? NAME : OTHER;
	}

	@Override
	public boolean required(String field) {
		return "name".equals(field) || "definition".equals(field);
	}

	@Override
	@Transactional(readOnly = true)
	public List<KeptText> texts() {
		return Reading.once(new Asked(ListRepository.space()), () -> List.copyOf(this.wordings.texts(null).values()));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KeptText> find(UUID record) {
		return texts().stream().filter((text) -> text.record().equals(record)).findFirst();
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		Optional<Map.Entry<String, KeptText>> found = this.wordings.texts(null)
			.entrySet()
			.stream()
			.filter((one) -> one.getValue().record().equals(rendering.record()))
			.findFirst();
		if (found.isEmpty()) {
			return Outcome.refused("evidence.text.theme.gone");
		}
		return switch (rendering.meaning(found.get().getValue())) {
			case Outcome.Refused<Integer> no -> new Outcome.Refused<>(no.why());
			case Outcome.Done<Integer> gives -> write(found.get().getKey(), rendering, gives.value());
		};
	}

	private Outcome<UUID> write(String theme, Rendering rendering, int gives) {
		int version = this.rows.version();
		String base = this.codebooks.of(ListRepository.space()).version().replaceAll("-[0-9]+$", "");
		ListAct act = new ListAct("translate", theme, List.of(), rendering.lang());
		if (!this.rows.begin(version, base, act)) {
			return Outcome.refused("platform.translation.refused.stale");
		}
		Wording words = new Wording(rendering.field("name"), rendering.field("definition"), filled(rendering, "counts"),
				filled(rendering, "counts_not"), filled(rendering, "example"));
		// What says something new gives the version that begins with it.
		this.wordings.put(theme, rendering.lang(), version + 1, words,
				(rendering.gives() == Rendering.SAYS_NEW) ? version + 1 : gives);
		this.audit.created("evidence.list-translate", "theme", rendering.record(), rendering);
		return Outcome.done(rendering.record());
	}

	private static @Nullable String filled(Rendering rendering, String field) {
		String words = rendering.field(field);
		return words.isEmpty() ? null : words;
	}

	private record Asked(UUID space) {
	}

}
