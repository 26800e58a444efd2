package org.mandat.bench.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

/**
 * Reads the tree of a plan: as lines for people, and for scans that should not be there.
 */
public final class Plan {

	private final JsonNode root;

	/** The plan with this root. */
	public Plan(JsonNode root) {
		this.root = root;
	}

	/** The tables that are read from end to end, with their schema where it is told. */
	public List<String> scanned() {
		List<String> found = new ArrayList<>();
		scanned(this.root, found);
		return found;
	}

	private static void scanned(JsonNode node, List<String> found) {
		// A node that never ran costs nothing and says nothing.
		if ("Seq Scan".equals(node.path("Node Type").asString("")) && node.path("Actual Loops").asDouble(1) > 0) {
			found.add(node.path("Relation Name").asString(""));
		}
		node.path("Plans").forEach((child) -> scanned(child, found));
	}

	/** The tree, indented. */
	public String lines() {
		StringBuilder out = new StringBuilder();
		lines(this.root, 0, out);
		return out.toString().stripTrailing();
	}

	private static void lines(JsonNode node, int depth, StringBuilder out) {
		out.append("  ".repeat(depth)).append(node.path("Node Type").asString(""));
		part(out, " of ", node, "Relation Name");
		part(out, " by ", node, "Index Name");
		part(out, " ", node, "Function Name");
		out.append(String.format(Locale.ROOT, "  rows %s of %s expected", round(node, "Actual Rows"),
				round(node, "Plan Rows")));
		if (node.path("Actual Loops").asDouble(1) > 1) {
			out.append(" × ").append(round(node, "Actual Loops"));
		}
		out.append(String.format(Locale.ROOT, "  %.3f ms", node.path("Actual Total Time").asDouble(0)));
		long buffers = node.path("Shared Hit Blocks").asLong(0) + node.path("Shared Read Blocks").asLong(0);
		out.append("  buffers ").append(buffers);
		part(out, "  filtered out ", node, "Rows Removed by Filter");
		out.append('\n');
		node.path("Plans").forEach((child) -> lines(child, depth + 1, out));
	}

	private static void part(StringBuilder out, String before, JsonNode node, String name) {
		String value = node.path(name).asString("");
		if (!value.isEmpty()) {
			out.append(before).append(value);
		}
	}

	private static String round(JsonNode node, String name) {
		return String.valueOf(Math.round(node.path(name).asDouble(0)));
	}

}
