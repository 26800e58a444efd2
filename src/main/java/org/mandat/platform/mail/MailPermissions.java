package org.mandat.platform.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.audit.AuditLabels;
import org.mandat.platform.security.Permission;
import org.mandat.platform.security.Permissions;
import org.mandat.platform.security.Role;
import org.mandat.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** Who sees the mails of a space, who tries the mail server, and how acts are called. */
@Component
public class MailPermissions implements Permissions.Source, Navigation.Source, AuditLabels {

	/** See the outgoing mails, take them back, hand them over. */
	public static final String MAILS = "platform.mails";

	/** Send a message to try the mail server. */
	public static final String TRY = "platform.mail-trial";

	private static final List<String> ACTS = List.of("mail-asked", "mail-taken-back", "mail-hurried",
			"mail-handed-over", "mail-came-back", "mail-sent", "mail-failed", "mail-dropped", "mail-tried");

	@Override
	public List<Permission> permissions() {
		return List.of(Permission.of(MAILS, Role.ADMINISTRATOR, Role.COORDINATOR).ofSensitiveRoom(),
				Permission.of(TRY, Role.ADMINISTRATOR));
	}

	@Override
	public List<Navigation.Entry> entries() {
		return List.of(new Navigation.Entry(Navigation.Room.HANDOVER, 85, "platform", "/mails", MAILS,
				"platform.mail.list.title")
			.in(Navigation.Group.TEXTS));
	}

	@Override
	public Map<String, String> acts() {
		Map<String, String> acts = new LinkedHashMap<>();
		ACTS.forEach((act) -> acts.put("platform." + act, "platform.audit." + act));
		return acts;
	}

}
