-- A search entry that repeats a statement lies behind the passages' wall in the table too, not only in the function that
-- searches (decision 5). A policy more: no lock that waits, no row changed.
create policy passages on platform.search_entry as restrictive for select to ${app}
  using (not passages
         or space_id = any((select coalesce(nullif(current_setting('mandat.passage_spaces', true), ''), '{}')::uuid[])::uuid[]));
