package org.mandat.platform.check;

import java.util.Map;

/** The questions to the catalogue: each gives the names of holes, by rights none. */
final class WallsHoles {

	private static final String OURS = " n.nspname !~ '^pg_' and n.nspname <> 'information_schema' ";

	static final String KEYS = """
			select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
			 where c.relkind in ('r', 'p') and c.relrowsecurity and cast(:app as text) is not null
			   and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
			                    where i.indrelid = c.oid and i.indisprimary and a.attname = 'space_id')
			""";

	static final String DEFINERS = """
			select n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
			  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			 where p.prosecdef and cast(:app as text) is not null and""" + OURS;

	// Such a function must say itself where it looks for tables, and answer the product
	// only.
	private static final String LOOSE = """
			select n.nspname || '.' || p.proname
			  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			 where p.prosecdef and cast(:app as text) is not null
			   and (not exists (select 1 from unnest(p.proconfig) as setting where setting like 'search_path=%')
			        or p.proacl is null
			        or exists (select 1 from aclexplode(p.proacl) as given where given.grantee = 0))
			   and""" + OURS;

	private static final String VIEWS = """
			select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
			 where c.relkind = 'v' and cast(:app as text) is not null
			   and not coalesce('security_invoker=true' = any(c.reloptions), false) and""" + OURS;

	private static final String MATERIALISED = """
			select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
			 where c.relkind in ('m', 'f') and cast(:app as text) is not null and""" + OURS;

	// Between walled tables a key without the space would tell what another space holds.
	private static final String FOREIGN_KEYS = """
			select k.conname || ' of ' || k.conrelid::regclass
			  from pg_constraint k
			  join pg_class here on here.oid = k.conrelid and here.relrowsecurity
			  join pg_class there on there.oid = k.confrelid and there.relrowsecurity
			 where k.contype = 'f' and cast(:app as text) is not null
			   and not exists (select 1 from unnest(k.conkey, k.confkey) as pair (ours, theirs)
			         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.ours and a.attname = 'space_id'
			         join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs and b.attname = 'space_id')
			""";

	private static final String OWNED = """
			select c.oid::regclass::text from pg_class c where c.relowner = cast(:app as text)::regrole
			union all select p.oid::regprocedure::text from pg_proc p where p.proowner = cast(:app as text)::regrole
			union all select n.nspname::text from pg_namespace n where n.nspowner = cast(:app as text)::regrole
			union all select d.datname::text from pg_database d where d.datdba = cast(:app as text)::regrole
			""";

	private static final String ROLE = """
			select rolname from pg_roles where rolname = :app
			   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
			union all
			select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
			 where m.member = cast(:app as text)::regrole
			""";

	// Truncation asks no policy.
	private static final String TRUNCATE = """
			select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
			 where c.relkind in ('r', 'p') and has_table_privilege(cast(:app as text), c.oid, 'truncate, trigger') and"""
			+ OURS;

	private static final String SCHEMAS = """
			select n.nspname from pg_namespace n
			 where has_schema_privilege(cast(:app as text), n.oid, 'create') and""" + OURS;

	private static final String EVERYBODY = """
			select distinct n.nspname || '.' || c.relname
			  from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) as given
			 where given.grantee = 0 and cast(:app as text) is not null and""" + OURS;

	static final Map<String, String> OTHERS = Map.of(
			"the function %s runs with the owner's rights for everybody or on any search path", LOOSE,
			"the view %s reads with the owner's rights", VIEWS,
			"%s is a materialised view or foreign table, which no wall covers", MATERIALISED,
			"the foreign key %s leads from one walled table to another without the space", FOREIGN_KEYS,
			"the application login owns %s", OWNED, "the application login has the rights of %s", ROLE,
			"the application login may empty or hook into %s", TRUNCATE,
			"the application login may make things in the schema %s", SCHEMAS, "everybody has a right on the table %s",
			EVERYBODY);

	private WallsHoles() {
	}

}
