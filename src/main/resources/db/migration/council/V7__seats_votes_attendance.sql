-- Seats of the council by sector, who substitutes, since when; how somebody was there in more words, who looked on, who chaired, from
-- and until which item a post was there, and how was voted on an item. New tables, wider checks, no row changes.

create table council.seat (
  space_id      uuid not null references jurisdiction.space (id),
  id            uuid not null,
  post_id       uuid not null,
  sector        text not null,
  substitute_id uuid,
  place_key     text,
  votes         boolean not null default true,
  from_on       date not null,
  until_on      date,
  document      text,
  version       bigint not null default 0,
  primary key (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id),
  foreign key (space_id, substitute_id) references jurisdiction.post (space_id, id),
  constraint seat_term check (until_on >= from_on),
  constraint seat_of_somebody_else check (substitute_id <> post_id)
);
create index seat_of_post on council.seat (space_id, post_id, from_on);
create unique index seat_once on council.seat (space_id, post_id) where until_on is null;
call platform.wall('council.seat');

alter table council.attendance
  drop constraint attendance_how,
  add constraint attendance_how check (how in ('present', 'deputy', 'substitute', 'excused', 'absent')),
  add column came_item uuid,
  add column left_item uuid,
  add foreign key (space_id, came_item) references council.item (space_id, id) on delete set null (came_item),
  add foreign key (space_id, left_item) references council.item (space_id, id) on delete set null (left_item);
create index attendance_came on council.attendance (space_id, came_item) where came_item is not null;
create index attendance_left on council.attendance (space_id, left_item) where left_item is not null;

-- Whoever looks on without a seat, by function and never by name.
create table council.visitor (
  space_id   uuid not null,
  meeting_id uuid not null,
  n          int not null,
  words      text not null,
  lang       text not null,
  primary key (space_id, meeting_id, n),
  foreign key (space_id, meeting_id) references council.meeting (space_id, id),
  constraint visitor_says_something check (length(trim(words)) > 0)
);
call platform.wall('council.visitor');

-- Which post chaired: for the chair and the secretariat only (ground rule G14).
create table council.presided (
  space_id   uuid not null,
  meeting_id uuid not null,
  post_id    uuid not null,
  primary key (space_id, meeting_id),
  foreign key (space_id, meeting_id) references council.meeting (space_id, id),
  foreign key (space_id, post_id) references jurisdiction.post (space_id, id)
);
call platform.wall('council.presided');

create table council.vote (
  space_id  uuid not null,
  item_id   uuid not null,
  in_favour int not null,
  against   int not null,
  abstained int not null,
  primary key (space_id, item_id),
  foreign key (space_id, item_id) references council.item (space_id, id) on delete cascade,
  constraint vote_counts check (in_favour >= 0 and against >= 0 and abstained >= 0)
);
call platform.wall('council.vote');
