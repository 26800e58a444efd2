-- How the papers of a space look, and its own arms. New tables only.

-- Each change is a row of its own; the newest holds. Of two who change at once, the second finds the version taken.
create table protocol.paper_style (
  space_id      uuid not null references jurisdiction.space (id),
  version       bigint not null,
  size          text not null,
  margin_top    int not null,
  margin_right  int not null,
  margin_bottom int not null,
  margin_left   int not null,
  type_size     int not null,
  layout        text not null,
  shown         text[] not null,
  languages     text[] not null,
  primary key (space_id, version),
  constraint paper_style_size_known check (size in ('a4', 'a5', 'letter')),
  constraint paper_style_layout_known check (layout in ('after', 'beside')),
  constraint paper_style_readable check (type_size between 9 and 14),
  constraint paper_style_printable check (margin_top between 12 and 40 and margin_right between 12 and 40
    and margin_bottom between 12 and 40 and margin_left between 12 and 40),
  constraint paper_style_speaks check (cardinality(languages) > 0)
);
call platform.wall('protocol.paper_style');

-- Only what the product drew itself is kept; a picture as it was brought never. What was replaced or taken away is deleted.
create table protocol.arms (
  space_id uuid not null references jurisdiction.space (id),
  version  bigint not null,
  picture  bytea not null,
  width    int not null,
  height   int not null,
  shows    jsonb not null,
  primary key (space_id, version),
  constraint arms_small check (octet_length(picture) between 1 and 2097152 and width between 1 and 480 and height between 1 and 480)
);
call platform.wall('protocol.arms');
