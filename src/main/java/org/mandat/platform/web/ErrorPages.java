package org.mandat.platform.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.FormId;
import org.mandat.platform.data.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * The one place where a surprise becomes a page: a clear sentence in the reader's
 * language and an incident number that the log has too; never the text of an exception.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

	private final CurrentRequest current;

	private final ReplyHandler replies;

	private final Proving proving;

	ErrorPages(CurrentRequest current, ReplyHandler replies, Proving proving) {
		this.current = current;
		this.replies = replies;
		this.proving = proving;
	}

	@ExceptionHandler({ NotThere.class, MethodArgumentTypeMismatchException.class, BindException.class })
	void notThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
		page(request, response, 404, "platform.error.notThere", "");
	}

	/** Nothing typed is lost: the page shows it to be copied, and keeps nothing. */
	@ExceptionHandler(SessionEnded.class)
	void sessionEnded(HttpServletRequest request, HttpServletResponse response) throws IOException {
		byte[] body = this.replies.body(this.current.plainPage(request), "platform/sessionEnded",
				Map.of("typed", SessionEnded.typed(request), "signIn", SessionEnded.signIn(request)));
		ReplyHandler.send(request, response, 403, body);
	}

	/** Nothing filled in is lost: the page that asks sends it along. */
	@ExceptionHandler(ProofNeeded.class)
	void proofNeeded(ProofNeeded needed, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Reply.Rendered page = this.proving.ask(needed.session(), request, needed.asked(request));
		ReplyHandler.send(request, response, page.status(),
				this.replies.body(this.current.page(request), page.template(), page.parameters()));
	}

	@ExceptionHandler(FormId.AlreadyDone.class)
	void alreadyDone(HttpServletRequest request, HttpServletResponse response) throws IOException {
		page(request, response, 200, "platform.error.alreadyDone", "");
	}

	@ExceptionHandler({ MaxUploadSizeExceededException.class, MultipartException.class })
	void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
		page(request, response, 413, "platform.error.tooLarge", "");
	}

	/** Names and paths with characters that no form of ours sends. */
	@ExceptionHandler(RequestRejectedException.class)
	void malformed(HttpServletRequest request, HttpServletResponse response) throws IOException {
		page(request, response, 400, "platform.error.malformed", "");
	}

	@ExceptionHandler(Exception.class)
	void surprise(Exception ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (ex instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
			int status = known.getStatusCode().value();
			page(request, response, status, (status == 405) ? "platform.error.method" : "platform.error.notThere", "");
			return;
		}
		String incident = incident();
		LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), ex);
		page(request, response, 500, "platform.error.surprise", incident);
	}

	/**
	 * What the container refuses before a handler is found: forged forms, malformed
	 * requests.
	 */
	@RequestMapping("/error")
	@PublicPage
	void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		int code = (status instanceof Integer number) ? number : 404;
		String incident = "";
		String key = key(code);
		if (code >= 500) {
			incident = incident();
			LOG.error("incident {}", incident, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
		}
		page(request, response, code, key, incident);
	}

	/**
	 * What the container refuses before any filter is asked: the headers that a filter
	 * would give are given here.
	 */
	void refused(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		page(request, response, status, key(status), "");
	}

	private static String key(int status) {
		return switch (status) {
			case 403 -> "platform.error.forged";
			case 400 -> "platform.error.malformed";
			case 413 -> "platform.error.tooLarge";
			default -> (status >= 500) ? "platform.error.surprise" : "platform.error.notThere";
		};
	}

	private void page(HttpServletRequest request, HttpServletResponse response, int status, String key,
			@Nullable String incident) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.resetBuffer();
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		Page page = this.current.plainPage(request);
		byte[] body = this.replies.body(page, "platform/error",
				Map.of("key", key, "incident", (incident == null) ? "" : incident, "status", status));
		ReplyHandler.send(request, response, status, body);
	}

	private static String incident() {
		return Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
	}

}
