package org.mandat.council.seat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.jurisdiction.PostView;
import org.mandat.platform.text.Text;

/**
 * What the page of seats shows.
 *
 * @param now the seats whose term runs
 * @param all all seats
 * @param sectors the sectors of the pack
 * @param posts the posts of the space
 * @param places the municipalities of the country
 * @param form existing, small or joint
 */
public record SeatTable(List<Seat> now, List<Seat> all, List<Seats.Sector> sectors, Map<UUID, PostView> posts,
		Map<String, Text> places, String form) {

	/** The seats of a sector. */
	public List<Seat> of(Seats.Sector sector) {
		return this.now.stream().filter((seat) -> seat.sector().equals(sector.key())).toList();
	}

	/** The sectors that nobody speaks for. */
	public List<Seats.Sector> empty() {
		return this.now.isEmpty() ? List.of() : this.sectors.stream().filter((sector) -> of(sector).isEmpty()).toList();
	}

	/** Seats whose term is over or has not begun. */
	public List<Seat> others() {
		return this.all.stream().filter((seat) -> !this.now.contains(seat)).toList();
	}

	/** Whether the number of seats is not that of the small form. */
	public boolean unlikelySmall() {
		return "small".equals(this.form) && !this.now.isEmpty() && (this.now.size() < 7 || this.now.size() > 9);
	}

}
