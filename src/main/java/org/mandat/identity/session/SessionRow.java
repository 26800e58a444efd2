package org.mandat.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Delegations;
import org.mandat.platform.security.Actor;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.security.SpaceFrame;
import org.mandat.platform.text.Text;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of what the database says of a session: the session itself, and one post that
 * its person acts for, if there is any.
 *
 * @param unfinished whether the second factor is still missing
 */
record SessionRow(UUID session, UUID account, @Nullable String language, @Nullable UUID chosen, Instant seen,
		Instant proved, @Nullable Instant woke, boolean unfinished, Optional<Actor> actor) {

	private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {
	};

	static SessionRow read(ResultSet row, JsonMapper json, Permissions permissions) throws SQLException {
		Optional<Actor> actor = (row.getObject("for_post") == null) ? Optional.empty()
				: Optional.of(actor(row, json, permissions));
		return new SessionRow(row.getObject("session_id", UUID.class), row.getObject("account_id", UUID.class),
				row.getString("language"), row.getObject("chosen_post", UUID.class),
				row.getTimestamp("seen_at").toInstant(), row.getTimestamp("proved_at").toInstant(),
				(row.getTimestamp("woke_at") == null) ? null : row.getTimestamp("woke_at").toInstant(),
				row.getBoolean("unfinished"), actor);
	}

	private static Actor actor(ResultSet row, JsonMapper json, Permissions permissions) throws SQLException {
		SpaceFrame space = new SpaceFrame(row.getObject("space_id", UUID.class), row.getString("pack"),
				row.getString("place_key"), row.getString("slug"),
				Text.of(json.readValue(row.getString("space_name"), TEXT)), row.getString("space_kind"),
				Arrays.asList((String[]) row.getArray("languages").getArray()));
		Role role = Role.named(row.getString("for_role"));
		Set<Role> roles = EnumSet.of(role);
		Arrays.stream((String[]) row.getArray("for_further").getArray()).map(Role::named).forEach(roles::add);
		boolean delegated = row.getObject("delegation") != null;
		List<String> parts = Arrays.asList((String[]) row.getArray("parts").getArray());
		String waiting = row.getString("for_waiting");
		return new Actor(row.getObject("account_id", UUID.class), space, row.getObject("tenure_id", UUID.class),
				row.getObject("for_post", UUID.class), row.getString("for_kind"),
				Text.of(json.readValue(row.getString("for_name"), TEXT)), role, Set.copyOf(roles),
				row.getBoolean("for_acting"), delegated, row.getBoolean("for_passages"),
				delegated ? Delegations.lent(permissions, roles, parts) : permissions.of(roles),
				(waiting == null) ? Map.of() : json.readValue(waiting, COUNTS));
	}

}
