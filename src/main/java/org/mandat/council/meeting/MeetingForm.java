package org.mandat.council.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the browser sends to set a meeting.
 *
 * @param phrase numbers of ready lines of the pack
 * @param own own lines of earlier agendas
 * @param parked items that were parked
 * @param fresh new lines, one a line
 */
record MeetingForm(
		@NotNull(message = "council.meeting.form.on.required") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) LocalDate on,
		@NotNull(message = "council.meeting.form.at.required") @DateTimeFormat(pattern = "H:mm[:ss]") LocalTime at,
		@NotBlank(message = "council.meeting.form.place.required") @Size(max = 200,
				message = "council.meeting.form.place.long") String place,
		@Nullable List<Integer> phrase, @Nullable List<UUID> own, @Nullable List<UUID> parked, @Nullable String fresh) {

	List<Integer> phrases() {
		return (this.phrase == null) ? List.of() : this.phrase;
	}

	List<UUID> owns() {
		return (this.own == null) ? List.of() : this.own;
	}

	List<UUID> carried() {
		return (this.parked == null) ? List.of() : this.parked;
	}

	List<String> lines() {
		return (this.fresh == null) ? List.of()
				: this.fresh.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
