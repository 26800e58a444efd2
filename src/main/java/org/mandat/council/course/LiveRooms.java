package org.mandat.council.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Members;
import org.mandat.council.seat.Attending;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a room shows while its meeting runs; at the moment of the room. */
@Service
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class LiveRooms {

	private final Attending attending;

	private final Members members;

	LiveRooms(Attending attending, Members members) {
		this.attending = attending;
		this.members = members;
	}

	/** Of a meeting that runs. */
	public LiveRoom of(Meeting meeting, List<Item> agenda, Language language) {
		Map<String, String> owners = new LinkedHashMap<>();
		this.members.owners(meeting.on()).forEach((id, name) -> owners.put(id.toString(), name.in(language)));
		return new LiveRoom(agenda, this.attending.of(meeting, agenda), owners);
	}

}
