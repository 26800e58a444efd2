package org.mandat.jurisdiction;

import java.util.List;
import java.util.Map;

import org.mandat.platform.check.Check;
import org.mandat.platform.data.OwnerDatabase;

import org.springframework.stereotype.Component;

/**
 * References that no constraint holds: dates of a tenure that lie outside of its access,
 * posts without a name.
 */
@Component
class PostCheck implements Check {

	private static final String NAMELESS = """
			select p.id::text from jurisdiction.post p
			 where not exists (select 1 from jurisdiction.post_text x
			                    where x.space_id = p.space_id and x.post_id = p.id)
			""";

	private static final String ODD = """
			select t.id::text from jurisdiction.tenure t
			 where t.from_on > (lower(t.during) at time zone 'UTC')::date + 2
			    or t.until_on < (upper(t.during) at time zone 'UTC')::date - 2
			""";

	private final OwnerDatabase owner;

	PostCheck(OwnerDatabase owner) {
		this.owner = owner;
	}

	@Override
	public String name() {
		return "posts";
	}

	@Override
	public Result run() {
		List<String> nameless = ids(NAMELESS);
		List<String> odd = ids(ODD);
		return new Result(nameless.isEmpty() && odd.isEmpty(),
				Map.of("postsWithoutName", nameless, "tenuresOutsideTheirDates", odd));
	}

	private List<String> ids(String statement) {
		return this.owner.sql().sql(statement).query(String.class).list();
	}

}
