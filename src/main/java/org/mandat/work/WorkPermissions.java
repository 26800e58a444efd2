package org.mandat.work;

import java.util.List;

import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** What posts may do with tasks, and where the tasks lie. */
@Component
public class WorkPermissions implements Permissions.Source, Navigation.Source {

	/** See the tasks of the space. */
	public static final String READ = "work.read";

	/** Give a task to any post and settle any. */
	public static final String GIVE = "work.give";

	/** Settle the tasks of the own post. */
	public static final String SETTLE = "work.settle";

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.ofAll(READ), Permission.ofAll(SETTLE),
				Permission.of(GIVE, Role.COORDINATOR, Role.LEADER, Role.DESK, Role.HUB));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(new Navigation.Entry(Navigation.Room.TODAY, 30, "work", "/work/tasks", READ, "work.task.tab"));
	}

}
