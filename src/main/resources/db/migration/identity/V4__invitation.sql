-- Invitations: a one-time link belongs to a tenure, or to the account that it gives back. New columns, small table.
alter table identity.one_time_link
  add column id uuid not null default gen_random_uuid(),
  add column tenure_id uuid,
  add column account_id uuid references identity.account (id),
  add column made_by uuid,
  add constraint one_time_link_id_unique unique (id),
  add constraint one_time_link_has_its_tenure check (purpose = 'set-up' or (space_id is not null and tenure_id is not null)),
  add constraint one_time_link_gives_back_an_account check ((purpose = 'recovery') = (account_id is not null));
create index one_time_link_of_space on identity.one_time_link (space_id) where used_at is null;

-- Whether the account opens a post in another space now: then no single space may give it back to somebody.
create function identity.opens_elsewhere(asked uuid, here uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from identity.account_person ap
    join jurisdiction.tenure t on t.space_id = ap.space_id and t.person_id = ap.person_id and t.during @> now()
   where ap.account_id = asked and ap.space_id <> here)
$$;
revoke all on function identity.opens_elsewhere(uuid, uuid) from public;
grant execute on function identity.opens_elsewhere(uuid, uuid) to ${app};
