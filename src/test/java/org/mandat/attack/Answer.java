package org.mandat.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What came back over the wire. */
record Answer(String asked, int status, Map<String, List<String>> headers, String body) {

	Answer {
		Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		sorted.putAll(headers);
		headers = sorted;
	}

	String header(String name) {
		return String.join(", ", this.headers.getOrDefault(name, List.of()));
	}

	boolean isPage() {
		return header("content-type").startsWith("text/html");
	}

	Document page() {
		return Jsoup.parse(this.body, "http://localhost/");
	}

	/**
	 * Whether it is a page of the product: with its frame, without an exception's text.
	 */
	boolean isFramed() {
		return isPage() && page().selectFirst("main#main h1, main h1") != null && page().selectFirst(".foot") != null
				&& showsNoInside();
	}

	boolean showsNoInside() {
		return !this.body.contains("Exception") && !this.body.contains("\tat ")
				&& !this.body.contains("org.springframework") && !this.body.contains("Apache Tomcat")
				&& !this.body.contains("org.postgresql") && !this.body.contains("SQLSTATE");
	}

	@Override
	public String toString() {
		return this.asked + " -> " + this.status;
	}

}
