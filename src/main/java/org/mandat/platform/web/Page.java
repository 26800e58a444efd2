package org.mandat.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Ids;
import org.mandat.platform.security.Actor;
import org.mandat.platform.security.Session;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;

/**
 * The page of one request, as its template sees it: language, reader, frame, formats. A
 * handler takes it as an argument and answers through it.
 */
public final class Page {

	private final PageFrame frame;

	private final Language language;

	private final @Nullable Session session;

	private final @Nullable Actor actor;

	private final String path;

	private final String here;

	private final String csrf;

	private final String notice;

	private final Once<PageCare.Care> care;

	Page(PageFrame frame, Language language, @Nullable Session session, @Nullable Actor actor, Request request) {
		this.frame = frame;
		this.language = language;
		this.session = session;
		this.actor = actor;
		this.path = request.path();
		this.here = request.here();
		this.csrf = request.csrf();
		this.notice = request.notice();
		this.care = new Once<>(() -> frame.care(actor, language, request.subject()));
	}

	/** What the page needs of the request. */
	record Request(String path, String here, String csrf, String notice, PageCare.@Nullable Subject subject) {
	}

	/** The language in which the page is read. */
	public Language language() {
		return this.language;
	}

	/** The sentence of this key. */
	public String text(String key, Object... args) {
		return this.frame.messages().text(this.language, key, args);
	}

	/** The sentence in another language than the page's, as papers need it. */
	public String textIn(Language other, String key, Object... args) {
		return this.frame.messages().text(other, key, args);
	}

	/**
	 * The sentence of a value that has a message of its own, such as a state:
	 * {@code prefix.value}.
	 */
	public String named(String prefix, String value) {
		return text(prefix + "." + value);
	}

	/** A text in the page's language. */
	public String in(Text text) {
		return text.in(this.language);
	}

	/**
	 * The language in which {@link #in(Text)} gives the text if it is not the page's, for
	 * the {@code lang} attribute.
	 */
	public @Nullable String langOf(Text text) {
		return text.has(this.language) ? null : text.tags().iterator().next();
	}

	/** A worded text as this page shows it. */
	public String in(Worded text) {
		return text.in(this.language);
	}

	/**
	 * The language of a worded text if it is not the page's, for the {@code lang}
	 * attribute.
	 */
	public @Nullable String langOf(Worded text) {
		return text.is(this.language) ? null : text.lang();
	}

	/** An official date in full. */
	public String date(@Nullable LocalDate date) {
		return (date == null) ? "–" : Formats.date(this.language, date);
	}

	/** A date for a narrow column. */
	public String shortDate(@Nullable LocalDate date) {
		return (date == null) ? "–" : Formats.shortDate(this.language, date);
	}

	/** A moment, to the minute. */
	public String moment(Instant at) {
		return Formats.moment(this.language, at);
	}

	/** A number with the language's marks. */
	public String number(Number number) {
		return Formats.number(this.language, number);
	}

	/** The post acted for; a page behind {@code @Requires} always has one. */
	public Actor actor() {
		if (this.actor == null) {
			throw new IllegalStateException("this page has no actor");
		}
		return this.actor;
	}

	/** Whether somebody acts for a post here. */
	public boolean hasActor() {
		return this.actor != null;
	}

	/** Whether the post acted for may do this. */
	public boolean may(String permission) {
		return this.actor != null && this.actor.may(permission);
	}

	/** Whether somebody is signed in. */
	public boolean signedIn() {
		return this.session != null;
	}

	/** Whether a second factor has yet to be chosen before anything opens. */
	public boolean unfinished() {
		return this.session != null && this.session.unfinished();
	}

	/** The other posts that the person holds today. */
	public List<Actor> actors() {
		return (this.session == null) ? List.of() : this.session.actors();
	}

	/** The post to begin with, or none if the person holds no post today. */
	public Optional<Actor> preferred() {
		return (this.session == null) ? Optional.empty() : this.session.preferred();
	}

	/** The address of a page of the own space. */
	public String url(String module, Object... parts) {
		StringBuilder url = new StringBuilder("/s/").append(actor().space().slug()).append('/').append(module);
		for (Object part : parts) {
			url.append('/').append(part);
		}
		return url.toString();
	}

	/** The path of this page. */
	public String path() {
		return this.path;
	}

	/** The token that each form carries against forged requests. */
	public String csrf() {
		return this.csrf;
	}

	/** A new identifier for a form: sent twice, done once. */
	public UUID formId() {
		return Ids.next();
	}

	/** The notice of the act that led here, or an empty text. */
	public String notice() {
		return (!this.notice.isEmpty() && this.frame.messages().has(this.notice)) ? text(this.notice) : "";
	}

	/** Who is responsible for what is shown, when it last changed, or nothing. */
	public PageCare.@Nullable Care care() {
		return this.care.get();
	}

	/** The rooms of the post acted for. */
	public List<Navigation.RoomLink> rooms() {
		return (this.actor == null) ? List.of() : this.frame.navigation().rooms(this.actor, this.path);
	}

	/** Whether the rooms stand at the bottom of a phone. */
	public boolean roomsOnPhone() {
		return Navigation.roomsOnPhone(this.actor);
	}

	/** The languages on offer, in the order of the space. */
	public List<LanguageChoice> languages() {
		return this.frame.languages(this.language, this.actor, this.here);
	}

	/** The address of a static file, with its content hash. */
	public String asset(String name) {
		return this.frame.assets().href(name);
	}

	/** Who operates this server, named on every page (ground rule G22). */
	public String operator() {
		return this.frame.operator();
	}

	/** Answers with a page. */
	public Reply show(String template, Map<String, Object> parameters) {
		this.care.early();
		return new Reply.Rendered(200, template, parameters);
	}

	/** Answers with the same page again because something in the form is wrong: 422. */
	public Reply again(String template, Map<String, Object> parameters) {
		return new Reply.Rendered(422, template, parameters);
	}

	/** Answers with another status: 409 for two people editing. */
	public Reply status(int status, String template, Map<String, Object> parameters) {
		return new Reply.Rendered(status, template, parameters);
	}

	/** Leads to where the act left its result, with one notice. */
	public Reply redirect(String to, String noticeKey) {
		return new Reply.Redirect(to, noticeKey);
	}

	/** A language as the switch shows it. */
	public record LanguageChoice(String tag, String name, String href, boolean current) {
	}

}
