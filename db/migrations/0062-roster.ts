import { rebuilt } from './rebuilt.ts'

/** Rosters and call-outs: who comes when, who was here, who is called when nobody is. */
export const roster0062 = `
create table roster_pattern (
  id integer primary key, unit_id integer not null references unit, desk_id integer references desk,
  staff_id integer not null references staff, substitute_id integer references staff,
  halves text not null check (halves in ('am', 'pm', 'day')),
  -- RFC 5545: RRULE without UNTIL and COUNT, RDATE, EXDATE; the last two as JSON lists of dates.
  rule text, dates text not null, except_dates text not null, starts_on text not null, ends_on text,
  is_on_days_off integer not null check (is_on_days_off in (0, 1)), note text, version integer not null check (version >= 1),
  saved_at text not null, saved_by integer not null references staff,
  check (substitute_id is null or substitute_id <> staff_id), check (rule is not null or dates <> '[]'),
  check (ends_on is null or ends_on >= starts_on)
) strict;
create index roster_pattern_by_unit on roster_pattern (unit_id, id);
create index roster_pattern_by_staff on roster_pattern (staff_id);

create table roster_exception (
  id integer primary key, unit_id integer not null references unit, desk_id integer references desk, staff_id integer not null references staff,
  on_date text not null, half text not null check (half in ('am', 'pm')), kind text not null check (kind in ('on', 'off')), note text,
  saved_at text not null, saved_by integer references staff, unique (staff_id, on_date, half)
) strict;
create index roster_exception_by_unit on roster_exception (unit_id, on_date);
create index roster_exception_by_day on roster_exception (on_date);

create table staff_leave (
  id integer primary key, unit_id integer not null references unit, staff_id integer not null references staff,
  kind text not null check (kind in ('personal', 'sick', 'annual', 'training', 'mission', 'other')),
  from_on text not null, from_half text not null check (from_half in ('am', 'pm')), to_on text not null, to_half text not null check (to_half in ('am', 'pm')),
  substitute_id integer references staff, note text, status text not null check (status in ('given', 'withdrawn')),
  entered_at text not null, entered_by integer not null references staff,
  check (from_on < to_on or (from_on = to_on and from_half <= to_half)), check (substitute_id is null or substitute_id <> staff_id)
) strict;
create index staff_leave_by_staff on staff_leave (staff_id, to_on);
create index staff_leave_by_day on staff_leave (to_on) where status = 'given';

create table duty_swap (
  id integer primary key, unit_id integer not null references unit, asker_id integer not null references staff, taker_id integer not null references staff,
  on_date text not null, half text not null check (half in ('am', 'pm')), return_on text, return_half text check (return_half in ('am', 'pm')),
  hand_over text not null, status text not null check (status in ('asked', 'agreed', 'declined', 'withdrawn')),
  asked_at text not null, answered_at text, answered_by integer references staff, answer_note text,
  check (asker_id <> taker_id), check ((return_on is null) = (return_half is null)), check ((status = 'asked') = (answered_at is null))
) strict;
-- By the later of its two days: a swap is over when both are.
create index duty_swap_by_last on duty_swap (max(on_date, coalesce(return_on, on_date)));
create unique index duty_swap_asked on duty_swap (asker_id, on_date, half) where status = 'asked';

-- Who came and went; kept apart from the plan, which is made anew when it changes.
create table duty_sign_in (
  staff_id integer not null references staff, on_date text not null, half text not null check (half in ('am', 'pm')), unit_id integer not null references unit,
  signed_in_at text not null, signed_out_at text check (signed_out_at >= signed_in_at), primary key (staff_id, on_date, half)
) strict, without rowid;
create index duty_sign_in_by_day on duty_sign_in (on_date, half);

-- What was planned by hand before there were patterns stays, as single days.
delete from duty_day as d where exists (
  select 1 from duty_day o where o.staff_id = d.staff_id and o.on_date = d.on_date and o.half = d.half and o.unit_id < d.unit_id);
insert into roster_exception (unit_id, staff_id, on_date, half, kind, saved_at)
  select unit_id, staff_id, on_date, half, 'on', on_date || 'T00:00:00.000Z' from duty_day;

-- The plan worked out: one row a person and half-day, so that nobody is at two desks at once.
${rebuilt(
  'duty_day',
  `
  unit_id integer not null references unit, on_date text not null, half text not null check (half in ('am', 'pm')),
  staff_id integer not null references staff, kind text not null check (kind in ('duty', 'substitute')),
  desk_id integer references desk, stands_in_for integer references staff, is_provisional integer not null check (is_provisional in (0, 1)),
  primary key (staff_id, on_date, half), check ((kind = 'substitute') >= (stands_in_for is not null))`,
  { desk_id: 'null', stands_in_for: 'null', is_provisional: '0' },
  'strict, without rowid',
)}
create index duty_day_by_date on duty_day (on_date, half);
create index duty_day_by_unit on duty_day (unit_id, on_date, half, is_provisional);

-- How far the plan reaches, and the calendar and rules it was made with.
create table roster_plan (id integer primary key check (id = 1), planned_until text not null, made_with text not null) strict;

-- Whom to call for a unit, in this order; a person of the center or anybody with a telephone.
create table duty_contact (
  unit_id integer not null references unit, rung integer not null check (rung >= 1), staff_id integer references staff,
  name text not null, phone text not null,
  answer_minutes integer check (answer_minutes >= 1), arrive_minutes integer check (arrive_minutes >= 1),
  primary key (unit_id, rung)
) strict, without rowid;

-- Units called to a place by a time.
create table call_out (
  id integer primary key, document_no text not null unique, paper_id integer references paper, case_file_id integer references case_file,
  reason text not null, question text not null, place text not null, gather_at text not null,
  lead_unit_id integer references unit, ruled_unit_id integer references unit, ruled_at text, ruling_note text,
  status text not null check (status in ('open', 'ended', 'withdrawn')), version integer not null check (version >= 1),
  way text not null check (way in ('screen', 'phone', 'paper', 'inPerson')),
  raised_at text not null, entered_at text not null, raised_by integer not null references staff, unit_id integer not null references unit,
  ended_at text, ended_by integer references staff, result text,
  check ((status = 'open') = (ended_at is null)), check ((status = 'open') = (result is null)), check ((ruled_unit_id is null) = (ruled_at is null))
) strict;
create index call_out_open on call_out (raised_at) where status = 'open';
create index call_out_by_day on call_out (raised_at);
create index call_out_by_case on call_out (case_file_id) where case_file_id is not null;
create index call_out_by_unit on call_out (unit_id, raised_at);

create table call_out_leg (
  id integer primary key, call_out_id integer not null references call_out, unit_id integer not null references unit,
  status text not null check (status in ('called', 'answered', 'noAnswer', 'late', 'supervised', 'arrived', 'joined', 'released')),
  rung integer not null check (rung >= 0), staff_id integer references staff, contact_name text, contact_phone text,
  called_at text not null, answer_due_at text not null, arrive_due_at text not null, supervise_at text not null, promised_at text,
  -- The clock acts from here on: what is typed in from paper gets time for its own times.
  clock_from text not null,
  answered_at text, arrived_at text, joined_at text, is_late integer not null default 0 check (is_late in (0, 1)),
  unique (call_out_id, unit_id), check ((status = 'joined') <= (joined_at is not null)), check ((status in ('arrived', 'joined')) <= (arrived_at is not null))
) strict;
create index call_out_leg_by_unit on call_out_leg (unit_id, call_out_id);
create index call_out_leg_answer on call_out_leg (answer_due_at) where status in ('called', 'noAnswer');
create index call_out_leg_arrival on call_out_leg (arrive_due_at) where status = 'answered';
create index call_out_leg_supervision on call_out_leg (supervise_at) where status in ('noAnswer', 'late');

-- Every step with who, when and by which way; what came from paper keeps both moments.
create table call_out_step (
  id integer primary key, leg_id integer not null references call_out_leg, action text not null, way text not null check (way in ('screen', 'phone', 'paper', 'inPerson', 'clock')),
  at text not null, entered_at text not null, entered_by integer references staff, contact_name text, note text,
  check ((way = 'clock') = (entered_by is null))
) strict;
create index call_out_step_by_leg on call_out_step (leg_id, at);
`
