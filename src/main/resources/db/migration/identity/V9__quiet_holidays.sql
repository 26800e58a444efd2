-- On which holidays of its pack a space is not reminded; none before it says so (ground rule G19). A new table only.
create table identity.quiet_holiday (
  space_id uuid not null references jurisdiction.space (id),
  holiday  text not null,
  primary key (space_id, holiday)
);
call platform.wall('identity.quiet_holiday');
