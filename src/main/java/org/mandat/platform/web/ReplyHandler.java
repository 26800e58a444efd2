package org.mandat.platform.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Carries out a {@link Reply}. A page is rendered whole before its first byte leaves, so
 * that an error in a template becomes an error page and never half a page.
 */
@Component
class ReplyHandler implements HandlerMethodReturnValueHandler {

	private final TemplateEngine templates;

	private final CurrentRequest current;

	ReplyHandler(TemplateEngine templates, CurrentRequest current) {
		this.templates = templates;
		this.current = current;
	}

	@Override
	public boolean supportsReturnType(MethodParameter type) {
		return Reply.class.isAssignableFrom(type.getParameterType());
	}

	@Override
	public void handleReturnValue(@Nullable Object value, MethodParameter type, ModelAndViewContainer container,
			NativeWebRequest web) throws IOException {
		container.setRequestHandled(true);
		HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
		HttpServletResponse response = (HttpServletResponse) web.getNativeResponse();
		if (value == null || response == null) {
			throw new NotThere();
		}
		switch ((Reply) value) {
			case Reply.Rendered rendered -> render(request, response, rendered);
			case Reply.Redirect redirect -> redirect(request, response, redirect);
			case Reply.Download download -> download(request, response, download);
		}
	}

	private void render(HttpServletRequest request, HttpServletResponse response, Reply.Rendered rendered)
			throws IOException {
		Page page = this.current.page(request);
		byte[] body = body(page, rendered.template(), rendered.parameters());
		if (!page.notice().isEmpty()) {
			notice(request, response, "", Duration.ZERO);
		}
		send(request, response, rendered.status(), body);
	}

	byte[] body(Page page, String template, Map<String, Object> parameters) {
		Map<String, Object> all = new HashMap<>(parameters);
		all.put("page", page);
		Utf8ByteOutput out = new Utf8ByteOutput();
		this.templates.render(template + ".jte", all, out);
		return out.toByteArray();
	}

	static void send(HttpServletRequest request, HttpServletResponse response, int status, byte[] body)
			throws IOException {
		response.setStatus(status);
		response.setContentType("text/html;charset=utf-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		GzipReply.write(request, response, body);
	}

	private static void redirect(HttpServletRequest request, HttpServletResponse response, Reply.Redirect redirect) {
		if (!redirect.noticeKey().isEmpty()) {
			notice(request, response, redirect.noticeKey(), Duration.ofMinutes(1));
		}
		response.setStatus(303);
		response.setHeader(HttpHeaders.LOCATION, redirect.to());
	}

	private static void notice(HttpServletRequest request, HttpServletResponse response, String key, Duration age) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(CurrentRequest.NOTICE_COOKIE, key)
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.maxAge(age)
					.build()
					.toString());
	}

	private static void download(HttpServletRequest request, HttpServletResponse response, Reply.Download download)
			throws IOException {
		response.setContentType(download.mediaType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''"
				+ URLEncoder.encode(download.fileName(), StandardCharsets.UTF_8).replace("+", "%20"));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		GzipReply.write(request, response, download.bytes());
	}

}
