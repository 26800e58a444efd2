-- Each page says when what it shows last changed: the newest act of a kind, without reading all of them.
create index audit_entry_of_kind on platform.audit_entry (space_id, kind, id);
