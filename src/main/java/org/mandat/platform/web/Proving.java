package org.mandat.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Session;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;

/**
 * Lets a signed-in person show once more who it is; the module that keeps accounts
 * implements it.
 */
public interface Proving {

	/** How long a proof holds. */
	Duration HOLDS = Duration.ofMinutes(10);

	/** The field that says that a proof comes with the form, and which. */
	String FIELD = "_proof";

	/** Looks at the proof that came with the form; gives the browser its new session. */
	Outcome<Boolean> prove(Session session, HttpServletRequest request, HttpServletResponse response);

	/** The page that asks for it. */
	Reply.Rendered ask(Session session, HttpServletRequest request, Asked asked);

	/**
	 * What waits for the proof.
	 *
	 * @param action where the form goes
	 * @param kept what was filled in, to be sent along
	 * @param why what was wrong with the proof that came, or nothing
	 */
	record Asked(String action, Map<String, List<String>> kept, @Nullable Refusal why) {
	}

}
