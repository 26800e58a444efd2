-- A4 across, on which three languages find room beside each other.
alter table protocol.paper_style drop constraint paper_style_size_known;
alter table protocol.paper_style
  add constraint paper_style_size_known check (size in ('a4', 'a4-across', 'a5', 'letter'));
