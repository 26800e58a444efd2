package org.mandat.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Foreign records, forged forms and hostile text, over every route and every form. */
@Tag("attack")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTests {

	private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405, 409, 413, 415, 422);

	private final AttackTable table = new AttackTable();

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@LocalServerPort
	private int port;

	private AttackWorld world;

	private Map<String, List<PageForm>> forms;

	@BeforeAll
	void build() {
		this.world = new AttackWorld(this.sign, this.owner, this.port);
		this.forms = new LinkedHashMap<>();
		for (String role : AttackWorld.ROLES) {
			this.forms.put(role, forms(role));
		}
		this.forms.put("anonymous", new Crawl(this.world.anybody(), 2).from("/", "/sign-in").forms());
	}

	@AfterAll
	void report() {
		this.table.print();
	}

	@Test
	void theCrawlFindsTheForms() {
		assertThat(this.forms.get("prevention-coordinator")).extracting(PageForm::action)
			.anyMatch((action) -> action.endsWith("/evidence/sources"))
			.anyMatch((action) -> action.endsWith("/work/tasks"));
		assertThat(this.forms.get("anonymous")).extracting(PageForm::action).contains("/sign-in");
		assertThat(this.world.foreignIds()).containsKeys("work.task", "evidence.source", "jurisdiction.post");
	}

	@Test
	void recordsOfAnotherSpaceAreNotThere() {
		Map<String, UUID> foreign = this.world.foreignIds();
		Map<String, Long> before = this.world.rows(this.world.foreign);
		for (String role : AttackWorld.ROLES) {
			Browser browser = this.world.browser(role);
			String token = token(browser);
			Set<String> paths = new TreeSet<>();
			routes().forEach((route) -> foreign.values().forEach((id) -> {
				paths.add(route.at(AttackWorld.OWN, id));
				paths.add(route.at(AttackWorld.FOREIGN, id));
			}));
			for (String path : paths) {
				String[] parts = path.split(" ", 2);
				boolean names = parts[1].matches(".*[0-9a-f]{8}-.*") || parts[1].contains("/" + AttackWorld.FOREIGN);
				if (names) {
					Answer answer = "GET".equals(parts[0]) ? browser.get(parts[1])
							: browser.post(parts[1], List.of(Map.entry("_csrf", token)));
					boolean held = answer.status() == 404
							|| "POST".equals(parts[0]) && REFUSED.contains(answer.status());
					this.table.tried("another space's address", held, answer);
				}
			}
		}
		this.table.tried("another space's rows afterwards", before.equals(this.world.rows(this.world.foreign)),
				"rows changed");
		held("another space's address");
		held("another space's rows afterwards");
	}

	@Test
	void identifiersOfAnotherSpaceInFormsDoNothing() {
		Map<String, UUID> foreign = this.world.foreignIds();
		Map<String, Long> before = this.world.rows(this.world.foreign);
		for (String role : AttackWorld.ROLES) {
			for (PageForm form : this.forms.get(role)) {
				List<String> named = form.fields()
					.stream()
					.filter((field) -> !field.frame()
							&& field.honest().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
					.map(PageForm.Field::name)
					.toList();
				for (String field : named) {
					for (UUID id : foreign.values()) {
						Answer answer = fresh(role, form, Map.of(field, id.toString()));
						boolean done = !form.reads() && answer.status() < 400 && !form.action().equals("/post");
						this.table.tried("another space's id in a form", !done && answer.status() < 500,
								field + " " + answer);
					}
				}
			}
		}
		assertThat(this.world.rows(this.world.foreign)).isEqualTo(before);
		held("another space's id in a form");
	}

	@Test
	void formsWithoutTheirTokenAreRefused() {
		for (String role : this.forms.keySet()) {
			for (PageForm form : this.forms.get(role)) {
				if (!form.reads()) {
					Map<String, Long> before = this.world.rows(this.world.own);
					Browser browser = browser(role);
					String other = token(this.world.anybody());
					for (String token : List.of("", "wrong", other)) {
						Answer answer = browser.submit(form, Map.of("_csrf", token));
						this.table.tried("forged form", answer.status() == 403 && answer.isFramed(), answer);
					}
					this.table.tried("rows after forged forms", before.equals(this.world.rows(this.world.own)),
							form.action());
				}
			}
		}
		held("forged form");
		held("rows after forged forms");
	}

	@Test
	void hostileTextIsTextEverywhere() {
		// Text is no more text for one role than for another: each form once, by the
		// first who has it.
		Set<String> attacked = new TreeSet<>();
		for (String role : this.forms.keySet()) {
			for (PageForm form : this.forms.get(role).stream().filter((one) -> attacked.add(one.kind())).toList()) {
				for (Payload payload : Payload.ALL) {
					Map<String, String> typed = form.fields()
						.stream()
						.filter((field) -> field.written() || "file".equals(field.kind()))
						.filter((field) -> !field.frame())
						.collect(Collectors.toMap(PageForm.Field::name, (field) -> payload.text(), (a, b) -> a));
					if (!typed.isEmpty()) {
						tell(payload, fresh(role, form, typed));
					}
				}
				for (PageForm.Field field : form.fields()) {
					tell(Payload.WORST, fresh(role, form, Map.of(field.name(), Payload.WORST.text())));
				}
			}
		}
		for (String role : this.forms.keySet()) {
			Browser browser = browser(role);
			for (Answer answer : new Crawl(browser, 6).from("/s/" + AttackWorld.OWN, "/account", "/").answers()) {
				tell(new Payload("stored text shown later", ""), answer);
			}
		}
		for (String kind : Payload.kinds()) {
			held(kind);
		}
		held("stored text shown later");
	}

	private void tell(Payload payload, Answer answer) {
		this.table.tried(payload.kind(), answer.status() < 500 && Payload.harmless(answer), answer);
	}

	private void held(String kind) {
		assertThat(this.table.through(kind)).as(kind).isEmpty();
		assertThat(this.table.tried(kind)).as("tries of " + kind).isPositive();
	}

	/** The form as it stands on its page now, with tokens and versions of this minute. */
	private Answer fresh(String role, PageForm form, Map<String, String> typed) {
		Browser browser = browser(role);
		Answer page = browser.get(form.page());
		PageForm now = page.isPage() ? page.page()
			.select("form:not([method=dialog])")
			.stream()
			.map((element) -> PageForm.of(form.page(), element))
			.filter((candidate) -> candidate.kind().equals(form.kind()))
			.findFirst()
			.orElse(form) : form;
		return browser.submit(now, typed);
	}

	private Browser browser(String role) {
		return "anonymous".equals(role) ? this.world.anybody() : this.world.browser(role);
	}

	private List<PageForm> forms(String role) {
		return new Crawl(this.world.browser(role), 2).from("/s/" + AttackWorld.OWN, "/account").forms();
	}

	private static String token(Browser browser) {
		Answer page = browser.get(browser.cookies().containsKey("mandat") ? "/account" : "/sign-in");
		return page.page().select("input[name=_csrf]").attr("value");
	}

	private List<Route> routes() {
		Map<String, Route> routes = new TreeMap<>();
		this.mapping.getHandlerMethods().keySet().forEach((info) -> {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			for (String pattern : info.getPatternValues()) {
				for (RequestMethod method : methods) {
					routes.put(method + " " + pattern, new Route(method.name(), pattern));
				}
			}
		});
		List<Route> inSpaces = new ArrayList<>(routes.values());
		inSpaces.removeIf((route) -> !route.pattern().startsWith("/s/{space}"));
		return inSpaces;
	}

	private record Route(String method, String pattern) {

		String at(String space, UUID id) {
			return this.method + " " + this.pattern.replace("{space}", space).replaceAll("\\{[^}]+}", id.toString());
		}

	}

}
