-- Stretches of days in which a space holds something: the emergency pause (ground rule G14) and election time (G20).
-- A new table only.

-- An emergency pause ends by itself after fourteen days; election time ends when somebody writes down the certification.
create table jurisdiction.pause (
  space_id uuid not null references jurisdiction.space (id),
  id       uuid not null,
  kind     text not null,
  from_on  date not null,
  until_on date,
  document text,
  ended_at timestamptz,
  version  bigint not null default 0,
  primary key (space_id, id),
  constraint pause_kind check (kind in ('emergency', 'election')),
  constraint pause_dates check (until_on is null or until_on >= from_on),
  constraint pause_of_fourteen_days check (kind <> 'emergency' or (until_on is not null and until_on <= from_on + 13)),
  constraint pause_one_at_a_time
    exclude using gist (space_id with =, kind with =, daterange(from_on, until_on, '[]') with &&) where (ended_at is null)
);
call platform.wall('jurisdiction.pause');
