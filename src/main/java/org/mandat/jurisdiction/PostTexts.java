package org.mandat.jurisdiction;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.translation.FormTable;
import org.mandat.platform.translation.KeptForms;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.StoredTexts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names of posts in the languages of the space: the pack gives those that it has, the
 * space the others.
 */
@Component
@Order(10)
class PostTexts extends StoredTexts {

	private static final FormTable TABLE = new FormTable("post", "posts/", "jurisdiction.post",
			"jurisdiction.post_text", "post_id", "name", "r.closed_on is null");

	private static final int LONGEST = 160;

	private final Posts posts;

	private final SpaceRows spaces;

	private final AuditTrail audit;

	PostTexts(KeptForms forms, Posts posts, SpaceRows spaces, AuditTrail audit) {
		super(TABLE, forms);
		this.posts = posts;
		this.spaces = spaces;
		this.audit = audit;
	}

	@Override
	public String nameKey() {
		return "jurisdiction.text.post";
	}

	@Override
	public String fieldKey(String field) {
		return "jurisdiction.text.post.name";
	}

	@Override
	public String readPermission() {
		return JurisdictionPermissions.READ;
	}

	@Override
	public String writePermission() {
		return JurisdictionPermissions.ARRANGE;
	}

	@Override
	public int longest(String field) {
		return LONGEST;
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		UUID post = rendering.record();
		Optional<KeptText> before = held(post);
		if (before.isEmpty()) {
			return Outcome.refused("jurisdiction.text.post.gone");
		}
		return rendering.into(before.get(), (gives) -> {
			write(before.get(), rendering, gives);
			this.posts.index(this.spaces.by("id", Here.space()).orElseThrow(), post,
					Text.of(Map.of(rendering.lang(), rendering.field(TABLE.words()))));
			this.audit.changed("post.named", "post", post, before.get(), rendering);
			return Outcome.done(post);
		});
	}

}
