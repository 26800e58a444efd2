package org.mandat.mandate.question;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What may change about a question that was asked: what it is about, and its day. */
record Particulars(@Nullable String duty, @Nullable String clause, @Nullable String need, @Nullable LocalDate due) {

}
