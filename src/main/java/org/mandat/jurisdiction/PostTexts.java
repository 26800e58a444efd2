package org.mandat.jurisdiction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.translation.EarlierTexts;
import org.mandat.platform.translation.KeptText;
import org.mandat.platform.translation.Rendering;
import org.mandat.platform.translation.TextKind;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names of posts in the languages of the space: the pack gives those that it has, the
 * space the others.
 */
@Component
@Order(10)
class PostTexts implements TextKind {

	private static final String NAME = "name";

	private static final int LONGEST = 160;

	private final JdbcClient sql;

	private final Posts posts;

	private final SpaceRows spaces;

	private final EarlierTexts earlier;

	private final AuditTrail audit;

	PostTexts(JdbcClient sql, Posts posts, SpaceRows spaces, EarlierTexts earlier, AuditTrail audit) {
		this.sql = sql;
		this.posts = posts;
		this.spaces = spaces;
		this.earlier = earlier;
		this.audit = audit;
	}

	@Override
	public String key() {
		return "post";
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
	@Transactional(readOnly = true)
	public List<KeptText> texts() {
		return read(null);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KeptText> find(UUID record) {
		return read(record).stream().findFirst();
	}

	@Override
	@Transactional
	public Outcome<UUID> take(Rendering rendering) {
		UUID post = rendering.record();
		this.sql.sql("select 1 from jurisdiction.post where space_id = ? and id = ? for update")
			.params(Here.space(), post)
			.query(Integer.class)
			.list();
		Optional<KeptText> before = find(post);
		if (before.isEmpty()) {
			return Outcome.refused("jurisdiction.text.post.gone");
		}
		return rendering.into(before.get(), (gives) -> write(before.get(), rendering, gives));
	}

	private Outcome<UUID> write(KeptText before, Rendering rendering, int gives) {
		UUID post = before.record();
		KeptText.Form former = before.in(rendering.lang());
		if (former != null && former.gives() < gives) {
			this.earlier.keep(key(), post, rendering.lang(), former);
		}
		this.sql.sql("""
				insert into jurisdiction.post_text (space_id, post_id, lang, name, revision, source_revision)
				values (?, ?, ?, ?, 1, ?)
				on conflict (space_id, post_id, lang) do update
				   set name = excluded.name, revision = jurisdiction.post_text.revision + 1,
				       source_revision = excluded.source_revision
				""").params(Here.space(), post, rendering.lang(), rendering.field(NAME), gives).update();
		this.posts.index(this.spaces.by("id", Here.space()).orElseThrow(), post,
				Text.of(Map.of(rendering.lang(), rendering.field(NAME))));
		this.audit.changed("post.named", "post", post, before, rendering);
		return Outcome.done(post);
	}

	private List<KeptText> read(@Nullable UUID post) {
		Map<UUID, Map<String, KeptText.Form>> forms = new LinkedHashMap<>();
		this.sql.sql("""
				select p.id, x.lang, x.name, x.revision, x.source_revision from jurisdiction.post p
				  join jurisdiction.post_text x on x.space_id = p.space_id and x.post_id = p.id
				 where p.space_id = :space and p.closed_on is null and (:post::uuid is null or p.id = :post)
				 order by p.sort, p.kind, p.number, p.id, x.lang
				""").param("space", Here.space()).param("post", post).query((row) -> {
			forms.computeIfAbsent(row.getObject(1, UUID.class), (any) -> new LinkedHashMap<>())
				.put(row.getString(2), KeptText.Form.of(NAME, row.getString(3), row.getInt(4), row.getInt(5)));
		});
		return forms.entrySet()
			.stream()
			.map((one) -> new KeptText(one.getKey(), "posts/" + one.getKey(), one.getValue()))
			.toList();
	}

}
