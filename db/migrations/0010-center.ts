/** The center itself: who works where, who may sign in, what was done. */
export const center0010 = `
create table center (
  id integer primary key check (id = 1),
  name text not null, short_name text not null,
  region_code text not null check (length(region_code) = 6), region_name text not null,
  state text not null check (state in ('recoveryKeyPending', 'ready')),
  is_demo integer not null check (is_demo in (0, 1)),
  recovery_check text not null,
  created_at text not null
) strict;

create table unit (
  id integer primary key, code text not null unique, name text not null,
  mode text not null check (mode in ('resident', 'rotating', 'onCall')),
  is_center integer not null check (is_center in (0, 1)),
  call_phone text, is_active integer not null default 1 check (is_active in (0, 1))
) strict;
create unique index unit_one_center on unit (is_center) where is_center = 1;

create table desk (
  id integer primary key, unit_id integer not null references unit, name text not null unique,
  is_window integer not null check (is_window in (0, 1)), zone text not null
) strict;
create index desk_by_unit on desk (unit_id);

create table room (id integer primary key, name text not null unique) strict;

create table station (
  id integer primary key, code text not null unique, kind text not null check (kind in ('kiosk', 'window', 'display')), zone text not null
) strict;

create table staff (
  id integer primary key, username text not null unique, name text not null, unit_id integer not null references unit, phone text,
  status text not null check (status in ('proposed', 'active', 'disabled')),
  entered_by integer references staff, approved_by integer references staff, created_at text not null
) strict;
create index staff_by_unit on staff (unit_id);

create table staff_role (
  staff_id integer not null references staff,
  role text not null check (role in ('frontDesk', 'mediator', 'departmentLead', 'manager', 'administrator', 'auditor')),
  primary key (staff_id, role)
) strict, without rowid;

create table credential (
  staff_id integer primary key references staff, hash text not null,
  must_change integer not null check (must_change in (0, 1)), valid_until text, changed_at text not null
) strict;
create table credential_history (id integer primary key, staff_id integer not null references staff, hash text not null) strict;
create index credential_history_by_staff on credential_history (staff_id);

-- Who failed to sign in is kept by keyed hash, so that a stolen table tells no names.
create table sign_in_failure (id integer primary key, subject text not null, at text not null) strict;
create index sign_in_failure_by_subject on sign_in_failure (subject, at);
create table sign_in_lock (subject text primary key, until text not null) strict, without rowid;

create table session (
  id integer primary key, token_hash text not null unique,
  staff_id integer references staff, station_id integer references station, desk_id integer references desk,
  created_at text not null, last_seen_at text not null, expires_at text not null, ended_at text,
  check ((staff_id is null) <> (station_id is null))
) strict;
create index session_by_staff on session (staff_id) where ended_at is null;

create table duty_day (
  unit_id integer not null references unit, on_date text not null, half text not null check (half in ('am', 'pm')),
  staff_id integer not null references staff, kind text not null check (kind in ('duty', 'substitute')),
  primary key (unit_id, on_date, half, staff_id)
) strict, without rowid;
create index duty_day_by_date on duty_day (on_date, half);

create table counter (series text not null, period text not null, value integer not null check (value >= 1), primary key (series, period)) strict, without rowid;

create table operation (op_id text primary key, payload_hash text not null, answer text not null, at text not null) strict, without rowid;

-- Append-only; each row carries the keyed hash of the one before (docs/decisions/004).
create table journal (
  id integer primary key, at text not null, staff_id integer references staff, station_id integer references station,
  object text not null, object_id integer not null, case_file_id integer, action text not null,
  from_status text, to_status text, detail text not null, previous_hash text not null, hash text not null unique
) strict;
create index journal_by_case on journal (case_file_id, id) where case_file_id is not null;
create trigger journal_no_update before update on journal begin select raise(abort, 'journal is append-only'); end;
create trigger journal_no_delete before delete on journal begin select raise(abort, 'journal is append-only'); end;

create table draft (
  staff_id integer not null references staff, key text not null, version integer not null check (version >= 1), value text not null, saved_at text not null,
  primary key (staff_id, key)
) strict, without rowid;
`
