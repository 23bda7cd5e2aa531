/** Imports of rosters that can be taken back, and material that a reply to a supervision names. */
export const undoing0071 = `
create table roster_import (
  id integer primary key, name text not null, format text not null check (format in ('xlsx', 'ics')), from_on text not null,
  -- Units it touched, as a JSON list; what each half-day and each person's patterns were before and were made.
  unit_ids text not null, batch text not null, changed integer not null check (changed >= 0),
  imported_at text not null, imported_by integer not null references staff,
  undone_at text, undone_by integer references staff, undo_reason text,
  check ((undone_at is null) = (undone_by is null)), check ((undone_at is null) = (undo_reason is null))
) strict;
create index roster_import_by_moment on roster_import (imported_at);

create table supervision_reply_material (
  reply_id integer not null references supervision_reply, attachment_id integer not null references attachment, primary key (reply_id, attachment_id)
) strict, without rowid;
`
