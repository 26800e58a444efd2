package org.mandat.platform.search;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * A hit as the page shows it.
 *
 * @param kind what the record is
 * @param title what it is called
 * @param excerpt its beginning, or nothing
 * @param url where it opens
 * @param on its date, or nothing
 */
public record Found(String kind, Worded title, @Nullable Worded excerpt, String url, @Nullable LocalDate on) {

}
