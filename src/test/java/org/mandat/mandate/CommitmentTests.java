package org.mandat.mandate;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;

import org.mandat.world.Sign;

import static org.assertj.core.api.Assertions.assertThat;

/** Commitments, which pass from holder to holder. */
class CommitmentTests extends UpwardWorld {

	@Test
	void aCommitmentPassesToWhoeverHoldsThePostNow() {
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		String promised = commit("A room for the youth council", mayor.post(), TODAY.minusYears(2), TODAY.minusDays(1));
		assertThat(read(promised, "en")).bodyText().contains("the day has passed", "Passed to whoever holds");
		Walls.run(Reader.system(this.space.id()), this.confirming::look);
		Walls.run(Reader.system(this.space.id()), this.confirming::look);
		UUID id = id(promised);
		assertThat(tasks(id)).as("its own, and one question").hasSize(2);
		assertThat(send(promised + "/confirmation", "version", "0")).as("the officer does not hold it").hasStatus(404);
		assertThat(as(mayor, promised + "/confirmation", "version", "0")).hasStatus(303);
		assertThat(read(promised, "en")).bodyText().doesNotContain("It was made before");
		assertThat(tasks(id)).containsExactlyInAnyOrder("open", "done");
		assertThat(as(mayor, promised + "/end", "outcome", "ended", "reason", "", "version", "1")).hasStatus(422)
			.bodyText()
			.contains("Write why it ends.");
		assertThat(as(mayor, promised + "/end", "outcome", "ended", "reason", "No room is free.", "version", "1"))
			.hasStatus(303);
		assertThat(tasks(id)).containsExactlyInAnyOrder("not-needed", "done");
		assertThat(send(promised + "/end", "outcome", "kept", "reason", "Given.", "version", "1")).hasStatus(409)
			.bodyText()
			.contains("Somebody else changed this commitment", "No room is free.", "Given.");
	}

	@Test
	void settledInTodayItStandsSo() {
		String promised = commit("Two lamps at the bridge", this.officer.post(), TODAY, TODAY.plusDays(3));
		UUID task = this.owner.sql()
			.sql("select task_id from mandate.commitment where space_id = ? and id = ?")
			.params(this.space.id(), id(promised))
			.query(UUID.class)
			.single();
		assertThat(send(this.home + "work/tasks/" + task + "/settlement", "state", "not-needed", "version", "0"))
			.hasStatus(303);
		assertThat(read(promised, "en")).bodyText().contains("no reason written yet");
		assertThat(read(this.home + "mandate/commitments?state=ended", "en")).bodyText()
			.contains("Two lamps at the bridge");
		assertThat(read(this.home + "mandate/commitments.csv", "en")).bodyText().contains("Two lamps at the bridge");
		assertThat(read(this.home + "mandate/commitments.json", "en")).bodyText().contains("Two lamps at the bridge");
		assertThat(read(this.home + "mandate/commitments.xlsx", "en")).hasStatusOk();
		assertThat(read(this.home + "work/tasks/" + task, "en")).bodyText().contains("Commitment");
	}

}
