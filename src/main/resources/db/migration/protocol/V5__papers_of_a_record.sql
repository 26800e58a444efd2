-- Which papers of a record stand in the book: asked for on the page of the record.
create index entry_of_record on protocol.entry (space_id, of_id, id desc) where of_id is not null;
