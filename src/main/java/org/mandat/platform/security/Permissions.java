package org.mandat.platform.security;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All permissions of all modules, and what each role may do. */
@Component
public class Permissions {

	private final Map<String, Permission> byName = new TreeMap<>();

	private final Map<Role, Set<String>> byRole = new EnumMap<>(Role.class);

	Permissions(ObjectProvider<Source> sources) {
		for (Role role : Role.values()) {
			this.byRole.put(role, new HashSet<>());
		}
		sources.stream().flatMap((source) -> source.permissions().stream()).forEach(this::add);
	}

	/** What a role may do. */
	public Set<String> of(Role role) {
		return Set.copyOf(this.byRole.getOrDefault(role, Set.of()));
	}

	/** What a post with these roles may do. */
	public Set<String> of(Collection<Role> roles) {
		return roles.stream().flatMap((role) -> of(role).stream()).collect(Collectors.toUnmodifiableSet());
	}

	/** The permission of this name; refuses one that no module declares. */
	public Permission named(String name) {
		return Objects.requireNonNull(this.byName.get(name));
	}

	/** Every permission, by name. */
	public Collection<Permission> all() {
		return this.byName.values();
	}

	/** Whether some module declares this permission. */
	public boolean knows(String name) {
		return this.byName.containsKey(name);
	}

	/** Whether this permission opens a sensitive room. */
	public boolean sensitive(String name) {
		Permission known = this.byName.get(name);
		return known != null && known.sensitive();
	}

	private void add(Permission permission) {
		if (this.byName.put(permission.name(), permission) != null) {
			throw new IllegalStateException("two modules declare the permission " + permission.name());
		}
		permission.roles().forEach((role) -> this.byRole.get(role).add(permission.name()));
	}

	/** What a module contributes. */
	public interface Source {

		/** The permissions of the module. */
		List<Permission> permissions();

	}

}
