/** What a window takes in beside the story: particulars, materials, talks in writing, promises, and who took over from whom. */
export const window0068 = `
-- Channel, wish, prior handling and sender of the matter, as JSON.
alter table case_file add column particulars text not null default '{}';

-- What stood before a change of the matter, so that a slip can be taken back and nothing is lost by an edit.
create table matter_edit (
  id integer primary key, case_file_id integer not null references case_file,
  -- Version the change left behind.
  version integer not null, before text not null, edited_at text not null, edited_by integer not null references staff,
  unique (case_file_id, version)
) strict;

-- Bytes by their hash: the same page handed in twice is kept once.
create table attachment_content (
  sha256 text primary key check (length(sha256) = 64), type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  -- Sheets of a document, 1 for a picture.
  sheets integer not null check (sheets >= 1), size integer not null check (size between 1 and 10000000), bytes blob not null
) strict;

-- Who has put which bytes aside for a material; forgotten after a day, and the bytes with it where no material names them.
create table attachment_upload (
  sha256 text not null references attachment_content, staff_id integer not null references staff, at text not null, primary key (sha256, staff_id)
) strict, without rowid;
create index attachment_upload_by_day on attachment_upload (at);

create table attachment (
  id integer primary key, case_file_id integer not null references case_file,
  kind text not null check (kind in ('identity', 'contract', 'evidence', 'photo', 'authorization', 'application', 'decision', 'other')),
  name text not null, provider text not null, added_at text not null, added_by integer not null references staff,
  void_reason text, voided_at text, voided_by integer references staff,
  check ((void_reason is null) = (voided_at is null)), check ((void_reason is null) = (voided_by is null))
) strict;
create index attachment_by_case on attachment (case_file_id);

create table attachment_page (
  attachment_id integer not null references attachment, number integer not null check (number >= 1), sha256 text not null references attachment_content,
  primary key (attachment_id, number)
) strict, without rowid;
create index attachment_page_by_content on attachment_page (sha256);

create table conversation (
  id integer primary key, visit_id integer not null references visit, kept_at text not null, kept_by integer not null references staff, lines text not null
) strict;
create index conversation_by_visit on conversation (visit_id);

create table call_back (
  id integer primary key, case_file_id integer references case_file, name text not null, phone text not null, about text not null, due_on text not null,
  status text not null check (status in ('promised', 'done')), note text,
  promised_at text not null, promised_by integer not null references staff, owner_id integer not null references staff, done_at text,
  check ((status = 'done') = (done_at is not null)), check ((status = 'done') = (note is not null))
) strict;
create index call_back_owed on call_back (owner_id, due_on) where status = 'promised';

create table shift_hand_over (
  id integer primary key, desk_id integer references desk, from_id integer not null references staff, to_id integer not null references staff,
  at text not null, note text not null, things text not null, paper_id integer not null references paper,
  check (from_id <> to_id)
) strict;
create index shift_hand_over_by_day on shift_hand_over (at);
`
