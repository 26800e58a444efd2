package org.mandat.council.meeting;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.invitation.Overview;
import org.mandat.council.minutes.MinutesCourse;

/**
 * A meeting with what is kept of it beside its agenda and its decisions; read at once, of
 * one moment.
 *
 * @param meeting the meeting
 * @param course how it and its minutes went
 * @param attendance how each post was there, as far as somebody said so
 * @param answers how many come, as far as they said so
 * @param said what was answered of a whole dimension, before questions were asked by
 * benchmark
 * @param seated the posts whose seats run on its day; none where nobody keeps seats
 */
public record MeetingAround(Meeting meeting, MinutesCourse course, Map<UUID, String> attendance,
		Overview.Counts answers, @Nullable Said said, Set<UUID> seated) {

	/**
	 * What a council said of a whole dimension.
	 *
	 * @param dimension its key
	 * @param level 0 to 4
	 */
	public record Said(String dimension, int level) {
	}

}
