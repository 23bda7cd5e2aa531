const WITHOUT_OWNER = "'an open case has an active unit and a person of that unit'"
const IS_ORPHAN = `new.next_step <> 'none' and (
    not exists (select 1 from unit where id = new.owner_unit_id and is_active = 1)
    or (new.owner_staff_id is not null and not exists (
      select 1 from staff where id = new.owner_staff_id and unit_id = new.owner_unit_id and status <> 'disabled')))`

/**
 * What belongs to the life of a case: what was asked to be supplied, what desks added to the telling, the steps of a way
 * somebody else decides, the volume. Nothing is without an owner: no open case leaves its unit or person behind.
 */
export const life0064 = `
-- Material that is missing, asked for once.
create table supplement (
  id integer primary key, case_file_id integer not null references case_file, items text not null, due_on text not null,
  asked_at text not null, asked_by integer not null references staff, supplied_at text, supplied_by integer references staff, note text,
  check ((supplied_at is null) = (supplied_by is null))
) strict;
create index supplement_by_case on supplement (case_file_id);
create unique index supplement_open on supplement (case_file_id) where supplied_at is null;

-- What desks add to the one telling; a private one is its author's alone.
create table case_note (
  id integer primary key, case_file_id integer not null references case_file, text text not null,
  is_private integer not null check (is_private in (0, 1)), written_at text not null, written_by integer not null references staff
) strict;
create index case_note_by_case on case_note (case_file_id, id);
create trigger case_note_kept before update on case_note begin select raise(abort, 'a note is never changed'); end;
create trigger case_note_stays before delete on case_note begin select raise(abort, 'a note is never removed'); end;

-- Each step of a referral with the day it happened on and what the body wrote.
create table referral_step (
  id integer primary key, procedure_id integer not null references procedure,
  action text not null check (action in ('prepare', 'consent', 'send', 'accept', 'refuse', 'decide', 'withdraw')),
  on_date text not null, note text, reference_no text, paper_id integer references paper, at text not null, by integer not null references staff
) strict;
create index referral_step_by_procedure on referral_step (procedure_id, id);

create index conclusion_approved on conclusion (id) where status = 'approved';
create index conclusion_checked on conclusion (checked_at) where checked_at is not null;

create table volume (
  id integer primary key, case_file_id integer not null references case_file,
  retention text not null check (retention in ('short', 'long', 'permanent')),
  pages integer not null check (pages >= 1), contents text not null, paper_id integer not null references paper,
  archived_at text not null, archived_by integer not null references staff
) strict;
create index volume_by_case on volume (case_file_id);

-- A person who left the unit or the center leaves no case behind.
update case_file set owner_staff_id = null where next_step <> 'none' and owner_staff_id is not null and not exists (
  select 1 from staff where id = case_file.owner_staff_id and unit_id = case_file.owner_unit_id and status <> 'disabled');
create trigger case_file_owned_new before insert on case_file when ${IS_ORPHAN} begin select raise(abort, ${WITHOUT_OWNER}); end;
create trigger case_file_owned before update of owner_unit_id, owner_staff_id, next_step on case_file when ${IS_ORPHAN} begin select raise(abort, ${WITHOUT_OWNER}); end;
create trigger unit_leaves_no_case before update of is_active on unit when new.is_active = 0 and exists (
  select 1 from case_file where owner_unit_id = new.id and next_step <> 'none') begin select raise(abort, 'a unit that is closed gives its cases away first'); end;
create trigger staff_leaves_no_case before update of status, unit_id on staff when (new.status = 'disabled' or new.unit_id <> old.unit_id) and exists (
  select 1 from case_file where owner_staff_id = new.id and next_step <> 'none') begin select raise(abort, 'who leaves gives the cases away first'); end;
`
