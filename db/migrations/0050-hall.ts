/** The hall: tickets that can rest, move on and come back, appointments, calls for help, ratings, settings of the county. */
export const hall0050 = `
create table ticket_new (
  id integer primary key, visit_id integer not null unique references visit, on_date text not null,
  lane text not null check (lane in ('A', 'P', 'G', 'Y', 'Z')), ticket_no text not null,
  status text not null check (status in ('waiting', 'moved', 'called', 'present', 'inService', 'held', 'done', 'missed', 'closed')),
  -- Moment the place in the order counts from, in milliseconds; fractions make room between two others.
  order_at real not null,
  desk_id integer references desk, staff_id integer references staff, unit_id integer references unit, room_id integer references room,
  calls integer not null default 0 check (calls >= 0), zone text not null, is_hidden integer not null default 0 check (is_hidden in (0, 1)),
  rest_until text, taken_at text not null, called_at text, served_at text, ended_at text,
  -- What undo gives back: the columns before the last action, and when it was taken.
  before_action text, acted_at text,
  is_rated integer not null default 0 check (is_rated in (0, 1)),
  unique (on_date, ticket_no),
  check (status not in ('called', 'present', 'inService', 'held') or desk_id is not null or room_id is not null),
  check (status <> 'moved' or (unit_id is not null and desk_id is null)),
  check ((status in ('done', 'closed')) = (ended_at is not null))
) strict;
-- A missed visitor may come back now: the ticket is not over until the day is.
insert into ticket_new (id, visit_id, on_date, lane, ticket_no, status, order_at, desk_id, staff_id, calls, zone, taken_at, called_at, served_at, ended_at)
  select t.id, t.visit_id, t.on_date, lane, ticket_no, status, round((julianday(taken_at) - 2440587.5) * 86400000), desk_id, staff_id, calls, s.zone,
    taken_at, called_at, served_at, iif(status = 'missed', null, ended_at)
  from ticket t join visit v on v.id = t.visit_id join station s on s.id = v.station_id;

create table ticket_period_new (
  id integer primary key, ticket_id integer not null, kind text not null check (kind in ('waiting', 'walking', 'inService', 'held', 'away')),
  started_at text not null, ended_at text
) strict;
insert into ticket_period_new select id, ticket_id, case kind when 'called' then 'walking' else kind end, started_at, ended_at from ticket_period;
insert into ticket_period_new (ticket_id, kind, started_at, ended_at) select id, 'away', ended_at, null from ticket where status = 'missed';
drop table ticket_period;
drop table ticket;
alter table ticket_new rename to ticket;
create index ticket_queue on ticket (on_date, status, lane, order_at);
create index ticket_not_ended on ticket (on_date) where ended_at is null;
create unique index ticket_one_per_desk on ticket (on_date, desk_id) where status in ('called', 'present', 'inService') and room_id is null;

-- Every second of a ticket belongs to exactly one period.
create table ticket_period (
  id integer primary key, ticket_id integer not null references ticket,
  kind text not null check (kind in ('waiting', 'walking', 'inService', 'held', 'away')), started_at text not null, ended_at text
) strict;
insert into ticket_period select * from ticket_period_new;
drop table ticket_period_new;
create unique index ticket_period_open on ticket_period (ticket_id) where ended_at is null;
create index ticket_period_by_ticket on ticket_period (ticket_id);

-- Numbers a station may give out without asking: blocks of one day and lane never overlap.
create table ticket_block (
  id integer primary key, on_date text not null, lane text not null check (lane in ('A', 'P', 'G', 'Y', 'Z')),
  station_id integer not null references station, first_number integer not null check (first_number >= 1),
  last_number integer not null check (last_number >= first_number), next_number integer not null,
  unique (on_date, lane, first_number), check (next_number between first_number and last_number + 1)
) strict;
create index ticket_block_of_station on ticket_block (on_date, lane, station_id);
-- What was given out on the last day before is one used-up block, so that no number of that day comes twice.
insert into ticket_block (on_date, lane, station_id, first_number, last_number, next_number)
  select period, substr(series, 8), (select min(id) from station where kind = 'kiosk'), 1, value, value + 1 from counter
  where series like 'ticket:%' and period = (select max(period) from counter where series like 'ticket:%');
delete from counter where series like 'ticket:%';

create table ticket_apart (
  ticket_id integer not null references ticket, other_id integer not null references ticket,
  primary key (ticket_id, other_id), check (ticket_id < other_id)
) strict, without rowid;
create index ticket_apart_by_other on ticket_apart (other_id);

create table appointment (
  id integer primary key, on_date text not null, starts_at text not null, unit_id integer not null references unit,
  person_id integer not null references person, note text,
  status text not null check (status in ('booked', 'arrived', 'cancelled')), visit_id integer references visit,
  booked_by integer not null references staff, booked_at text not null,
  check ((status = 'arrived') = (visit_id is not null))
) strict;
create index appointment_by_date on appointment (on_date, starts_at);
create index appointment_by_person on appointment (person_id, on_date);
create unique index appointment_by_visit on appointment (visit_id) where visit_id is not null;

alter table visit add column relation text check (relation in ('spouse', 'child', 'parent', 'relative', 'neighbour', 'lawyer', 'other'));
alter table visit add column has_authorization integer check (has_authorization in (0, 1));
alter table visit add column is_phone_of_family integer not null default 0 check (is_phone_of_family in (0, 1));
alter table visit add column asked_case_file_id integer references case_file;
alter table visit add column meeting_id integer references meeting;
alter table visit add column name_ink text;
alter table visit add column memo_ink text;
create index visit_by_meeting on visit (meeting_id) where meeting_id is not null;

create table visit_representative (
  visit_id integer not null references visit, person_id integer not null references person, primary key (visit_id, person_id)
) strict, without rowid;

alter table person add column country text;

create table help_call (
  id integer primary key, kind text not null check (kind in ('visitor', 'quiet', 'desk')),
  station_id integer references station, desk_id integer references desk, page text, needs text not null, visit_id integer references visit,
  raised_at text not null, raised_by integer references staff, answered_at text, answered_by integer references staff,
  check ((station_id is null) <> (desk_id is null))
) strict;
create index help_call_open on help_call (raised_at) where answered_at is null;
create index help_call_by_station on help_call (station_id, raised_at);

create table assist (
  id integer primary key, station_id integer not null references station, staff_id integer not null references staff,
  opened_at text not null, closed_at text
) strict;
create unique index assist_open on assist (station_id) where closed_at is null;

create table emergency (
  id integer primary key, text text not null, arrow text check (arrow in ('left', 'up', 'right', 'down')),
  started_at text not null, started_by integer not null references staff, ended_at text, ended_by integer references staff
) strict;
create unique index emergency_one on emergency (ended_at is null) where ended_at is null;

-- Anonymous: no ticket, no person, no moment; the day and who was rated only.
create table rating (
  id integer primary key, on_date text not null, source text not null check (source in ('kiosk', 'followUp')),
  unit_id integer not null references unit, staff_id integer references staff,
  face integer not null check (face between 1 and 5), reasons text not null
) strict;
create index rating_by_unit on rating (on_date, unit_id);
create index rating_by_staff on rating (staff_id, on_date);

create table setting (
  kind text not null, version integer not null check (version >= 1), value text not null, effective_on text not null,
  reason text not null, saved_at text not null, saved_by integer not null references staff, primary key (kind, version)
) strict, without rowid;

create table station_device (station_id integer primary key references station, devices text not null) strict;
create table device_event (
  id integer primary key, station_id integer not null references station,
  port text not null check (port in ('cardReader', 'ticketPrinter', 'pagePrinter')), state text not null, at text not null
) strict;
create index device_event_by_station on device_event (station_id, id);

create table staff_pin (staff_id integer primary key references staff, hash text not null, changed_at text not null) strict;

create table paper_print_new (
  id integer primary key, paper_id integer not null references paper, copies integer not null check (copies between 1 and 20),
  state text not null check (state in ('queued', 'handedOver', 'confirmed', 'failed')), requested_at text not null, requested_by integer references staff, finished_at text
) strict;
insert into paper_print_new select * from paper_print;
drop table paper_print;
alter table paper_print_new rename to paper_print;
create index paper_print_by_paper on paper_print (paper_id);
`
