package org.mandat.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.web.Installation;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The headers of every answer, and that each link and text of a page is whole. */
@Tag("attack")
@ServedTests
class ContentSecurityTests {

	private static final Map<String, String> HEADERS = Map.of("content-security-policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
					+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
			"x-content-type-options", "nosniff", "x-frame-options", "DENY", "referrer-policy", "same-origin",
			"cross-origin-opener-policy", "same-origin", "cross-origin-resource-policy", "same-origin");

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Installation installation;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@LocalServerPort
	private int port;

	@Test
	void everyRouteAnswersWithTheHeaders() {
		Browser officer = officer();
		List<String> wrong = new ArrayList<>();
		for (String path : paths()) {
			for (Browser browser : List.of(officer, new Browser("anonymous", this.port))) {
				for (Answer answer : List.of(browser.get(path), browser.post(path, List.of()))) {
					new TreeMap<>(HEADERS).forEach((name, value) -> {
						if (!value.equals(answer.header(name))) {
							wrong.add(answer + " " + name + ": " + answer.header(name));
						}
					});
					if (!path.startsWith("/static/") && !answer.header("cache-control").contains("no-store")) {
						wrong.add(answer + " may be kept by the browser: " + answer.header("cache-control"));
					}
					answer.headers().getOrDefault("set-cookie", List.of()).forEach((cookie) -> {
						if (!cookie.contains("HttpOnly") || !cookie.contains("SameSite=")) {
							wrong.add(answer + " " + cookie);
						}
					});
					if (!answer.header("server").isEmpty() || !answer.header("x-powered-by").isEmpty()) {
						wrong.add(answer + " tells what serves it");
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyLinkLeadsSomewhereAndEveryTextIsWhole() {
		// Every page names the operator, from memory for a minute, and an attack on its
		// form may have named a {0}.
		this.owner.sql().sql("delete from platform.installation where name like 'operator%'").update();
		this.installation.keep("operator", "Komuna e Gurr\u00ebs");
		AttackWorld world = new AttackWorld(this.sign, this.owner, this.port, "iliri");
		List<String> wrong = new ArrayList<>();
		for (String role : AttackWorld.ROLES) {
			for (String language : List.of("en", "sq", "sr-Cyrl", "sr-Latn")) {
				Browser browser = world.browser(role).with("mandat-language", language);
				Crawl crawl = new Crawl(browser, 2).from("/s/iliri", "/account");
				List<Answer> answers = new ArrayList<>(crawl.answers());
				crawl.forms()
					.stream()
					.filter(PageForm::reads)
					.forEach((form) -> answers.add(browser.submit(form, Map.of())));
				for (Answer answer : answers) {
					if (answer.status() != 200 && answer.status() != 303) {
						wrong.add(answer.toString());
					}
					if (answer.isPage()
							&& answer.page().text().matches("(?s).*\\{\\d.*|.*\\b[a-z]+\\.[a-z]+\\.[a-zA-Z.]+\\b.*")) {
						wrong.add(answer + " shows an unfinished text");
					}
					// The notices are pages of the open door, the same for everybody.
					if (answer.isFramed() && answer.asked().matches(".* /(s/|account).*")
							&& answer.page().selectFirst("form[action='/sign-out'] button") == null) {
						wrong.add(answer + " has no way out");
					}
					if (answer.isPage() && "sr-Latn".equals(language)
							&& !language.equals(answer.page().selectFirst("html").attr("lang"))) {
						wrong.add(answer + " is not in " + language);
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	private Browser officer() {
		Browser officer = new Browser("officer", this.port).with("mandat",
				this.sign.in(this.sign.space("test-valley", "gurra"), "prevention-coordinator").token());
		return officer;
	}

	private List<String> paths() {
		List<String> paths = new ArrayList<>(List.of("/nothing", "/s/gurra/nothing"));
		this.mapping.getHandlerMethods()
			.keySet()
			.forEach((info) -> info.getPatternValues()
				.forEach((pattern) -> paths.add(pattern.replace("{space}", "gurra")
					.replace("{tag}", "sq")
					.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))));
		paths.removeIf((path) -> path.equals("/sign-out") || path.equals("/error"));
		return paths;
	}

}
