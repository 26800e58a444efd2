package org.mandat.platform.jobs;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.mandat.platform.cli.CommandRefused;

import static org.assertj.core.api.Assertions.assertThat;

/** Why a job failed is told without the words of people. */
class FailureNotesTests {

	@Test
	void keepsTheSentenceOfTheProduct() {
		assertThat(FailureNotes.reason(new CommandRefused("The disk is full; the backup was not kept.")))
			.isEqualTo("The disk is full; the backup was not kept.");
	}

	@Test
	void keepsOnlyTheNameOfAnyOtherFault() {
		assertThat(FailureNotes
			.reason(new IllegalStateException("Arta typed 044", new IOException("a word of Arta in C:\\letters"))))
			.isEqualTo("IOException");
	}

	@Test
	void endsWhereFaultsGoRound() {
		Exception one = new Exception("one");
		Exception two = new Exception("two", one);
		one.initCause(two);
		assertThat(FailureNotes.reason(one)).isEqualTo("Exception");
	}

}
