package org.mandat.mandate.gap;

import java.util.List;

import org.mandat.jurisdiction.PostView;
import org.mandat.mandate.Duty;

/**
 * Something that is missing for a duty.
 *
 * @param kind what
 * @param duty for which duty
 * @param posts the posts that answer for the duty here
 */
public record Gap(GapKind kind, Duty duty, List<PostView> posts) {
}
