-- Which recovery sheet a code is of: asked before there is a session, so it runs with the owner's rights and answers only to who
-- has the digest of 120 random bits.
create function identity.sheet_of(asked bytea) returns table (space_id uuid, id uuid, used_at timestamptz, void_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select s.space_id, s.id, s.used_at, s.void_at from identity.recovery_sheet s where s.code_hash = asked
$$;
revoke all on function identity.sheet_of(bytea) from public;
grant execute on function identity.sheet_of(bytea) to ${app};
create index recovery_sheet_of_code on identity.recovery_sheet (code_hash);
