package org.mandat.protocol.style;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.mandat.platform.paper.PaperStyle;
import org.mandat.platform.paper.PaperStyle.Layout;
import org.mandat.platform.paper.PaperStyle.Margins;
import org.mandat.platform.paper.PaperStyle.Shown;
import org.mandat.platform.paper.PaperStyle.Size;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of paper settings and arms. Every statement names the reader's space. */
@Repository
class StyleRepository {

	private static final TypeReference<Map<String, String>> TEXT = new TypeReference<>() {
	};

	private final JdbcClient sql;

	private final JsonMapper json;

	StyleRepository(JdbcClient sql, JsonMapper json) {
		this.sql = sql;
		this.json = json;
	}

	Optional<PaperSetting> find(UUID space) {
		return this.sql
			.sql("""
					select size, margin_top, margin_right, margin_bottom, margin_left, type_size, layout, shown, languages, version
					  from protocol.paper_style where space_id = ? order by version desc limit 1
					""")
			.param(space)
			.query((row, n) -> setting(row))
			.optional();
	}

	/** Keeps settings as the next version of those that the form had shown. */
	boolean keep(UUID space, PaperSetting setting) {
		PaperStyle style = setting.style();
		return this.sql
			.sql("""
					insert into protocol.paper_style (space_id, version, size, margin_top, margin_right, margin_bottom, margin_left,
					                                  type_size, layout, shown, languages)
					values (:space, :version, :size, :top, :right, :bottom, :left, :type, :layout, :shown, :languages)
					on conflict (space_id, version) do nothing
					""")
			.param("space", space)
			.param("version", setting.version() + 1)
			.param("size", PaperStyle.key(style.size()))
			.param("top", style.margins().top())
			.param("right", style.margins().right())
			.param("bottom", style.margins().bottom())
			.param("left", style.margins().left())
			.param("type", style.type())
			.param("layout", PaperStyle.key(style.layout()))
			.param("shown", style.shown().stream().map(PaperStyle::key).sorted().toArray(String[]::new))
			.param("languages", setting.languages().toArray(String[]::new))
			.update() == 1;
	}

	Optional<ArmsRow> arms(UUID space) {
		return this.sql
			.sql("select picture, width, height, shows, version from protocol.arms where space_id = ?"
					+ " order by version desc limit 1")
			.param(space)
			.query((row, n) -> new ArmsRow(row.getBytes("picture"), row.getInt("width"), row.getInt("height"),
					this.json.readValue(row.getString("shows"), TEXT), row.getLong("version")))
			.optional();
	}

	/** Keeps arms as the next version of those that the form had shown; the older go. */
	boolean keep(UUID space, ArmsRow arms) {
		int kept = this.sql
			.sql("""
					insert into protocol.arms (space_id, version, picture, width, height, shows)
					values (:space, :version, :picture, :width, :height, :shows::jsonb) on conflict (space_id, version) do nothing
					""")
			.param("space", space)
			.param("version", arms.version() + 1)
			.param("picture", arms.picture())
			.param("width", arms.width())
			.param("height", arms.height())
			.param("shows", this.json.writeValueAsString(arms.shows()))
			.update();
		if (kept == 1) {
			this.sql.sql("delete from protocol.arms where space_id = ? and version <= ?")
				.params(space, arms.version())
				.update();
		}
		return kept == 1;
	}

	boolean removeArms(UUID space) {
		return this.sql.sql("delete from protocol.arms where space_id = ?").param(space).update() > 0;
	}

	private static PaperSetting setting(ResultSet row) throws SQLException {
		PaperStyle standard = PaperStyle.STANDARD;
		List<String> shown = Arrays.asList((String[]) row.getArray("shown").getArray());
		PaperStyle style = new PaperStyle(PaperStyle.named(Size.class, row.getString("size")).orElse(standard.size()),
				new Margins(row.getInt("margin_top"), row.getInt("margin_right"), row.getInt("margin_bottom"),
						row.getInt("margin_left")),
				row.getInt("type_size"),
				PaperStyle.named(Layout.class, row.getString("layout")).orElse(standard.layout()),
				shown.stream()
					.map((name) -> PaperStyle.named(Shown.class, name))
					.flatMap(Optional::stream)
					.collect(Collectors.toSet()));
		return new PaperSetting(style, List.of((String[]) row.getArray("languages").getArray()),
				row.getLong("version"));
	}

}
