package org.mandat.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.platform.data.FormId;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Actor;
import org.mandat.platform.security.CurrentSpace;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Session;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The door of each handler: what it declares must be met, or the page is not there. A
 * handler that declares nothing is never reached. Opens the walls of the actor's space
 * for the rest of the request.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

	/** The field in which a form carries its identifier. */
	static final String FORM = "_form";

	private final CurrentRequest current;

	private final Proving proving;

	private final Clock clock;

	private final Permissions permissions;

	AccessInterceptor(CurrentRequest current, Proving proving, Clock clock, Permissions permissions) {
		this.permissions = permissions;
		this.current = current;
		this.proving = proving;
		this.clock = clock;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method)) {
			throw new NotThere();
		}
		enterForm(request);
		PublicPage open = method.getMethodAnnotation(PublicPage.class);
		if (open != null) {
			if (open.anonymous()) {
				this.current.nobody(request);
			}
			return true;
		}
		Optional<Session> session = this.current.session(request);
		if (session.isEmpty()) {
			return signInFirst(request, response);
		}
		SignedIn signedIn = method.getMethodAnnotation(SignedIn.class);
		if (session.get().unfinished() && (signedIn == null || !signedIn.unfinished())) {
			response.setStatus(303);
			response.setHeader("Location", Session.FINISH);
			return false;
		}
		Requires requires = method.getMethodAnnotation(Requires.class);
		if (requires != null) {
			Actor actor = session.get()
				.in(space(request))
				.filter((candidate) -> candidate.may(requires.value()))
				.orElseThrow(NotThere::new);
			this.current.actor(request, actor);
			this.current.about(request, method.getMethodAnnotation(About.class));
			proveAgain(method, session.get(), request, response);
			Walls.enter(actor.reader());
			CurrentSpace.enter(actor.space());
			return true;
		}
		if (signedIn != null) {
			// The frame shows the rooms of the post; the walls stay closed.
			session.get().preferred().ifPresent((actor) -> this.current.actor(request, actor));
			proveAgain(method, session.get(), request, response);
			return true;
		}
		throw new NotThere();
	}

	/**
	 * Before the walls open. The form is not counted as sent by its proof: it is this
	 * request's own act that may be done once.
	 */
	private void proveAgain(HandlerMethod method, Session session, HttpServletRequest request,
			HttpServletResponse response) {
		boolean sent = "POST".equals(request.getMethod()) && request.getParameter(Proving.FIELD) != null;
		boolean old = !session.provedAt().plus(Proving.HOLDS).isAfter(this.clock.instant());
		boolean fresh = method.hasMethodAnnotation(Fresh.class) && (sent || old);
		if (!fresh && !(sensitive(method) && !session.provedAwake())) {
			return;
		}
		FormId.leave();
		if (!sent) {
			throw new ProofNeeded(session, null);
		}
		if (this.proving.prove(session, request, response) instanceof Outcome.Refused<Boolean>(Refusal why)) {
			throw new ProofNeeded(session, why);
		}
		enterForm(request);
	}

	private boolean sensitive(HandlerMethod method) {
		Requires requires = method.getMethodAnnotation(Requires.class);
		return requires != null && this.permissions.sensitive(requires.value());
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@org.jspecify.annotations.Nullable Exception ex) {
		Walls.leave();
		CurrentSpace.leave();
		FormId.leave();
	}

	private static void enterForm(HttpServletRequest request) {
		if ("POST".equals(request.getMethod())) {
			String form = request.getParameter(FORM);
			if (form != null) {
				try {
					FormId.enter(UUID.fromString(form));
				}
				catch (IllegalArgumentException ex) {
					throw new NotThere();
				}
			}
		}
	}

	private static boolean signInFirst(HttpServletRequest request, HttpServletResponse response) {
		if ("POST".equals(request.getMethod()) && !SessionEnded.typed(request).isEmpty()) {
			throw new SessionEnded();
		}
		String to = "GET".equals(request.getMethod()) ? CurrentRequest.here(request) : "/";
		response.setStatus(303);
		response.setHeader("Location", "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
		return false;
	}

	@SuppressWarnings("unchecked")
	private static String space(HttpServletRequest request) {
		Map<String, String> variables = (Map<String, String>) request
			.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String space = (variables == null) ? null : variables.get("space");
		if (space == null) {
			throw new NotThere();
		}
		return space;
	}

}
