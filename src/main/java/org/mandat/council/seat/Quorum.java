package org.mandat.council.seat;

/**
 * What quorum and majority come to, by the rules of the council.
 *
 * @param seats how many seats have a vote
 * @param there how many of them were there
 * @param needed how many are needed
 */
public record Quorum(int seats, int there, int needed) {

	/** The quorum by the rule's value. */
	public static Quorum of(String rule, int seats, int there) {
		int needed = switch (rule) {
			case "half" -> (seats + 1) / 2;
			case "two-thirds" -> (2 * seats + 2) / 3;
			default -> seats / 2 + 1;
		};
		return new Quorum(seats, there, needed);
	}

	/** Whether enough were there. */
	public boolean reached() {
		return this.there >= this.needed;
	}

	/** Whether so many votes in favour carry, by the rule's value. */
	public boolean carries(String rule, Vote vote) {
		int of = "of-seats".equals(rule) ? this.seats : this.there;
		return reached() && 2 * vote.inFavour() > of;
	}

	/** How was voted. */
	public record Vote(int inFavour, int against, int abstained) {

		/** All votes together. */
		public int all() {
			return this.inFavour + this.against + this.abstained;
		}

	}

}
