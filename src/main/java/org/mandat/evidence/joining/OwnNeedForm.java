package org.mandat.evidence.joining;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the browser sends for a need of the space's own. */
record OwnNeedForm(
		@NotBlank(message = "evidence.need.form.statement.required") @Size(max = 500,
				message = "evidence.need.form.statement.long") @Nullable String statement,
		@Nullable List<UUID> passages) {

	String words() {
		return (this.statement == null) ? "" : this.statement.strip();
	}

	List<UUID> chosen() {
		return (this.passages == null) ? List.of() : List.copyOf(this.passages);
	}

}
