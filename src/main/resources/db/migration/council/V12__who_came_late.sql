-- Who came, or came back, when the last vote had been cast was away from it until then: no item ends that. No row changes.
alter table council.absence alter column until_item drop not null;
