/** The door: people, visits, tickets. */
export const visits0020 = `
create table person (
  id integer primary key, kind text not null check (kind in ('person', 'organization')), name text,
  document_type text, document_number text, document_lookup text,
  sex text check (sex in ('0', '1', '2', '9')), birth_date text, ethnic_group text, occupation text,
  phone text, division_code text, address_detail text, legal_representative text, representative_duty text, created_at text not null
) strict;
create unique index person_by_document on person (document_lookup) where document_lookup is not null;

create table visit (
  id integer primary key, arrived_at text not null, on_date text not null,
  way text not null check (way in ('self', 'other', 'group', 'noCard', 'noName')),
  head_count integer not null check (head_count between 1 and 50),
  topic text not null, needs text not null, person_id integer references person,
  receipt_code text not null unique, station_id integer not null references station, notice_version integer not null, case_file_id integer
) strict;
create index visit_by_date on visit (on_date);
create index visit_by_person on visit (person_id, on_date) where person_id is not null;

create table ticket (
  id integer primary key, visit_id integer not null unique references visit, on_date text not null,
  lane text not null check (lane in ('A', 'P', 'G', 'Y', 'Z')), ticket_no text not null,
  status text not null check (status in ('waiting', 'called', 'inService', 'done', 'missed')),
  desk_id integer references desk, staff_id integer references staff, calls integer not null default 0 check (calls >= 0),
  taken_at text not null, called_at text, served_at text, ended_at text,
  unique (on_date, ticket_no),
  check ((status = 'waiting') = (desk_id is null))
) strict;
create index ticket_queue on ticket (on_date, status, lane, id);
create unique index ticket_one_per_desk on ticket (on_date, desk_id) where status in ('called', 'inService');

-- Every second of a ticket belongs to exactly one period.
create table ticket_period (
  id integer primary key, ticket_id integer not null references ticket,
  kind text not null check (kind in ('waiting', 'called', 'inService')), started_at text not null, ended_at text
) strict;
create unique index ticket_period_open on ticket_period (ticket_id) where ended_at is null;
create index ticket_period_by_ticket on ticket_period (ticket_id);
`
