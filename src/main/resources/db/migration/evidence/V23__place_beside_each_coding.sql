-- The needs map counts codings by place and theme: with the place beside each coding it reads one index in its order instead
-- of looking each passage up (measured on 20,000 codings behind the walls: 47 ms for the join, 8 ms without). Triggers keep
-- it, so that whoever codes cannot forget it. Rewrites nothing; writes evidence.coding once, seconds at a million codings.
alter table evidence.coding add column place_key text;
update evidence.coding c set place_key = p.place_key
  from evidence.passage p where p.space_id = c.space_id and p.id = c.passage_id and p.place_key is not null;
-- With the passage in it the index answers alone, also to the policy that asks whether the passage is shared.
create index coding_by_place on evidence.coding (space_id, place_key, theme, coded_at) include (passage_id);

create function evidence.place_beside_coding() returns trigger language plpgsql as $$
begin
  select p.place_key into new.place_key from evidence.passage p
   where p.space_id = new.space_id and p.id = new.passage_id;
  return new;
end $$;
create trigger coding_bears_its_place before insert on evidence.coding
  for each row execute function evidence.place_beside_coding();

create function evidence.place_of_codings() returns trigger language plpgsql as $$
begin
  update evidence.coding set place_key = new.place_key where space_id = new.space_id and passage_id = new.id;
  return null;
end $$;
create trigger passage_tells_its_place after update of place_key on evidence.passage
  for each row when (old.place_key is distinct from new.place_key) execute function evidence.place_of_codings();
